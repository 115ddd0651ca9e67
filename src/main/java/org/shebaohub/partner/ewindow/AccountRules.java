package org.shebaohub.partner.ewindow;

import java.text.Normalizer;
import java.time.LocalDate;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.CodeList;
import org.shebaohub.partner.FieldChecks;

/** The account of ECT-03. */
final class AccountRules {
    private AccountRules() {}

    static void check(Field body, FieldChecks checks, CodeList cooperating, LocalDate day, Findings found) {
        Field account = body.child("Account");
        Field bankType = account.child("BankTypeCode");
        checks.listed(account.child("AcctType"), "account-types");
        checks.listed(bankType, "bank-types");
        checks.cnaps(account.child("BankCode"), bankType);
        checks.account(account.child("AcctNo"));
        Field name = account.child("AcctName");
        if (!sameForm(name.text()).equals(sameForm(body.child("EntName").text()))) {
            found.add(ErrorCode.S52006, name);
        }
        Field forPremium = body.child("UseForPremium");
        if (forPremium.text().equals("1") && body.child("AuthNo").text().isEmpty()) {
            found.add(ErrorCode.S52008, forPremium);
        }
        if (!cooperating.has(bankType.text())) {
            notCooperating(bankType, cooperating.covers(day), found);
        }
    }

    private static void notCooperating(Field bankType, boolean covered, Findings found) {
        if (covered) {
            found.add(ErrorCode.S52009, bankType);
        } else {
            found.warn(
                    ErrorCode.S52009,
                    bankType,
                    "该银行不在协议银行名单内（名单未覆盖此日期）",
                    "not in the list of cooperating banks, which does not cover this date");
        }
    }

    /** Full-width letters and brackets count as their usual forms (NFKC, interfaces.md 8.1). */
    private static String sameForm(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}

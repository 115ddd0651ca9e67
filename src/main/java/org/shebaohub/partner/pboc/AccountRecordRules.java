package org.shebaohub.partner.pboc;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.CodeList;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.ReferenceData;

/** One account of PBC-01, judged by the rules that ECT-03 has for an account. */
final class AccountRecordRules {
    private static final int BANK_TYPE_DIGITS = 3;

    private final ReferenceData data;
    private final List<String> usccAllowed;
    private final LocalDate day;
    private final CodeList cooperating;

    /** @param day workDate of the file; lists are those of this date */
    AccountRecordRules(ReferenceData data, List<String> usccAllowed, LocalDate day) {
        this.data = data;
        this.usccAllowed = usccAllowed;
        this.day = day;
        this.cooperating = data.list("cooperating-banks");
    }

    void check(Field account, Findings found) {
        FieldChecks checks = new FieldChecks(data, day, found);
        checks.listed(account.child("operation"), "account-operations");
        checks.uscc(account.child("uscc"), usccAllowed);
        checks.listed(account.child("acctType"), "account-types");
        checks.account(account.child("acctNo"));
        Field bank = account.child("bankCode");
        checks.cnaps(bank, account.child("bankType"));
        checks.order(account.child("openDate"), account.child("changeDate"));
        checks.listed(account.child("status"), "account-states");
        checks.listed(account.child("useForPremium"), "yes-no");
        name(account, found);
        authorisation(account, found);
        cooperating(bank, found);
    }

    private static void name(Field account, Findings found) {
        Field name = account.child("acctName");
        String depositor = account.child("depositor").text();
        if (!name.text().equals(depositor) && !sameForm(name.text()).equals(sameForm(depositor))) {
            found.add(ErrorCode.S52006, name);
        }
    }

    private static void authorisation(Field account, Findings found) {
        Field forPremium = account.child("useForPremium");
        if (forPremium.text().equals("Y") && account.child("authNo").text().isEmpty()) {
            found.add(ErrorCode.S52008, forPremium);
        }
    }

    /** The first digits of a CNAPS code are the bank type (domain.md 2); of what is no such code nothing is said. */
    private void cooperating(Field bank, Findings found) {
        String code = bank.text();
        boolean formed = code.length() == 12 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!formed || cooperating.has(code.substring(0, BANK_TYPE_DIGITS))) {
            return;
        }
        if (cooperating.covers(day)) {
            found.add(ErrorCode.S52009, bank);
        } else {
            found.warn(
                    ErrorCode.S52009,
                    bank,
                    "该银行不在协议银行名单内（名单未覆盖此日期）",
                    "not in the list of cooperating banks, which does not cover this date");
        }
    }

    /** Full-width letters and brackets count as their usual forms (NFKC, interfaces.md 8.1). */
    private static String sameForm(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}

package org.shebaohub.partner.ewindow;

import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.canonical.AccountEvent;
import org.shebaohub.partner.canonical.BankAccount;

/** ECT-03 in the canonical form: an account that is open from now on. */
final class AccountReading {
    private AccountReading() {}

    static AccountEvent read(Field body, Report report) {
        AccountEvent event = new AccountEvent();
        event.setRef("1");
        event.getReview().addAll(Texts.reviews(report.ofMessage()));
        event.setUnitUscc(Texts.of(body, "UniScId"));
        event.setUnitName(Texts.of(body, "EntName"));
        event.setRegSerialNo(Texts.of(body, "RegSerialNo"));
        event.setAccount(account(body));
        return event;
    }

    private static BankAccount account(Field body) {
        Field from = body.child("Account");
        String premium = Texts.of(body, "UseForPremium");
        BankAccount account = new BankAccount();
        account.setOperation("OPEN");
        account.setBankType(Texts.of(from, "BankTypeCode"));
        account.setBankCode(Texts.of(from, "BankCode"));
        account.setBankName(Texts.of(from, "BankName"));
        account.setAcctName(Texts.of(from, "AcctName"));
        account.setAcctNo(Texts.of(from, "AcctNo"));
        account.setAcctType(Texts.of(from, "AcctType"));
        account.setCurrency(Texts.of(from, "Currency"));
        account.setOpenDate(Texts.of(from, "OpenDate"));
        account.setStatus("NORMAL");
        account.setPurpose("1".equals(premium) ? "PREMIUM" : null);
        account.setUseForPremium(premium);
        account.setAuthNo(Texts.of(body, "AuthNo"));
        account.setAuthDate(Texts.of(body, "AuthDate"));
        account.setEffectiveMonth(Texts.of(body, "EffectiveMonth"));
        account.setPbocShareRef(Texts.of(body, "PbocShareRef"));
        return account;
    }
}

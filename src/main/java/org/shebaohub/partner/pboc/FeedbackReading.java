package org.shebaohub.partner.pboc;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Message;
import org.shebaohub.partner.canonical.AccountEvent;
import org.shebaohub.partner.canonical.BankAccount;
import org.shebaohub.partner.canonical.BankingParties;

/** PBC-02 in the canonical form. It names no bank, no account name and no currency, so that there are none. */
final class FeedbackReading {
    private FeedbackReading() {}

    static AccountEvent read(Message message) {
        Field body = message.content().body();
        Field from = body.child("Fdbk");
        AccountEvent event = new AccountEvent();
        event.setRef("1");
        message.report().ofMessage().stream()
                .map(Finding::code)
                .filter(ErrorCode::review)
                .distinct()
                .sorted()
                .forEach(code -> event.getReview().add(code.code()));
        event.setUnitUscc(from.child("UniSocCdtCd").text());
        event.setUnitName(from.child("EntNm").text());
        event.setTradeName(from.child("TraNm").present() ? from.child("TraNm").text() : null);
        event.setAccount(account(from));
        event.setReportedAt(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.parse(message.content().envelope().sendTime())));
        event.setParties(parties(body.child("MsgHdr")));
        return event;
    }

    private static BankAccount account(Field from) {
        BankAccount account = new BankAccount();
        account.setAcctNo(from.child("AcctId").text());
        account.setAcctType(from.child("AcctTp").text());
        account.setChangeDate(from.child("ChngDt").text());
        switch (from.child("AcctSts").text()) {
            case "OPEN" -> state(account, "OPEN", "NORMAL");
            case "SUSP" -> state(account, "CHANGE", "FROZEN");
            case "CLOS" -> state(account, "CLOSE", "CLOSED");
            // That something changed says nothing of the state it is in now.
            default -> state(account, "CHANGE", null);
        }
        return account;
    }

    private static void state(BankAccount account, String operation, String status) {
        account.setOperation(operation);
        account.setStatus(status);
    }

    private static BankingParties parties(Field header) {
        BankingParties parties = new BankingParties();
        parties.setInstructingDirect(header.at("InstgPty", "InstgDrctPty").text());
        parties.setInstructing(header.at("InstgPty", "InstgPty").text());
        parties.setInstructedDirect(header.at("InstdPty", "InstdDrctPty").text());
        parties.setInstructed(header.at("InstdPty", "InstdPty").text());
        return parties;
    }
}

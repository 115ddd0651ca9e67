package org.shebaohub.partner.pboc;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Finding;
import org.shebaohub.partner.canonical.AccountEvent;
import org.shebaohub.partner.canonical.BankAccount;

/** One record of PBC-01 in the canonical form. */
final class AccountRecordReading {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private AccountRecordReading() {}

    /** When the bank made the file, as every record of it says. @param created Beijing time, yyyyMMddHHmmss */
    static String reportedAt(String created) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                LocalDateTime.parse(created, STAMP).atOffset(BEIJING));
    }

    static AccountEvent read(Field record, String ref, String reportedAt, List<Finding> findings) {
        AccountEvent event = new AccountEvent();
        event.setRef(ref);
        findings.stream()
                .map(Finding::code)
                .filter(ErrorCode::review)
                .distinct()
                .sorted()
                .forEach(code -> event.getReview().add(code.code()));
        event.setUnitUscc(record.child("uscc").text());
        event.setUnitName(record.child("depositor").text());
        event.setAccount(account(record));
        event.setReportedAt(reportedAt);
        return event;
    }

    private static BankAccount account(Field record) {
        BankAccount account = new BankAccount();
        account.setOperation(
                switch (record.child("operation").text()) {
                    case "A" -> "OPEN";
                    case "U" -> "CHANGE";
                    default -> "CLOSE";
                });
        account.setBankCode(record.child("bankCode").text());
        account.setBankName(record.child("bankName").text());
        account.setAcctName(record.child("acctName").text());
        account.setAcctNo(record.child("acctNo").text());
        account.setAcctType(record.child("acctType").text());
        account.setCurrency(record.child("currency").text());
        account.setOpenDate(date(record.child("openDate").text()));
        account.setChangeDate(date(record.child("changeDate").text()));
        account.setStatus(
                switch (record.child("status").text()) {
                    case "1" -> "NORMAL";
                    case "2" -> "DORMANT";
                    case "3" -> "FROZEN";
                    default -> "CLOSED";
                });
        boolean premium = record.child("useForPremium").text().equals("Y");
        account.setPurpose(premium ? "PREMIUM" : null);
        account.setUseForPremium(premium ? "1" : "0");
        account.setAuthNo(record.value("authNo"));
        account.setLimitFen(new BigInteger(record.child("limit").text()));
        return account;
    }

    /** ISO; null where there is none. @param written yyyyMMdd */
    private static String date(String written) {
        return written.isEmpty()
                ? null
                : written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6);
    }
}

package org.shebaohub.demo;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * PBC-01: records of 500 bytes in GB18030, text left-aligned and filled with spaces, numbers right-aligned and filled
 * with zeros (interfaces.md 5.3).
 */
final class AccountFile {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int RECORD = 500;
    private static final long LIMIT_FEN = 50_000_000;

    private AccountFile() {}

    /** An account that has been opened, and is to be used for the premium. */
    record Account(String uscc, String name, String acctNo) {}

    static Account of(Identifiers ids, Bodies.Unit unit) {
        return new Account(unit.uscc(), unit.name(), ids.account());
    }

    /** An increment of today: all are openings. */
    static BatchFile of(String node, Identifiers ids, List<Account> accounts) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(ids.today());
        String sequence = ids.fileSequence(8);
        String batchNo = day + "ZHXX" + sequence;
        List<String> lines = new ArrayList<>();
        String created = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(ids.now());
        lines.add(record("HZHXX0100", node, Letter.HUB, batchNo, day, created, "CNY", "I", text("GB18030-2022", 12)));
        for (Account account : accounts) {
            lines.add(detail(lines.size(), day, account));
        }
        return new BatchFile(
                node,
                batchNo,
                batchNo,
                "ZHXX_" + node + "_" + Letter.HUB + "_" + day + "_" + sequence + ".txt",
                GB18030,
                "\r\n",
                lines,
                (details, sm3) -> trailer(details, details, sm3));
    }

    /** @param opened what it says there are of openings */
    static String trailer(int details, int opened, String sm3) {
        return record(
                "T",
                number(details, 8),
                number(opened, 8),
                number(0, 8),
                number(0, 8),
                number(details * LIMIT_FEN, 18),
                sm3);
    }

    private static String detail(int seq, String day, Account account) {
        return record(
                "D",
                number(seq, 8),
                "A",
                account.uscc(),
                text(account.name(), 120),
                "PRDA",
                text(account.acctNo(), 32),
                text(account.name(), 120),
                AccountNotice.BANK,
                text("中国工商银行股份有限公司北京望京支行", 80),
                "CNY",
                day,
                day,
                "1",
                "Y",
                text("SBWT" + account.uscc() + "0001", 30),
                number(LIMIT_FEN, 15));
    }

    private static String record(String... parts) {
        return text(String.join("", parts), RECORD);
    }

    /** Filled up to so many bytes, not characters. */
    private static String text(String value, int bytes) {
        return value + " ".repeat(bytes - value.getBytes(GB18030).length);
    }

    private static String number(long value, int digits) {
        return ("%0" + digits + "d").formatted(value);
    }
}

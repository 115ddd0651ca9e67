package org.shebaohub.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up identifiers with real check digits; a run a second later makes others. */
final class Identifiers {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORG_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String FAMILY_NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final String GIVEN_NAMES = "安宁清远明达文博思齐嘉禾若水云帆";

    private final Clock clock;
    private final long run;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger serials = new AtomicInteger();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger units = new AtomicInteger();
    private final AtomicInteger persons = new AtomicInteger();

    Identifiers(Clock clock) {
        this.clock = clock;
        this.run = clock.instant().getEpochSecond();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(BEIJING)).withNano(0);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** MsgId of a node, 30 characters, its time the time of sending (interfaces.md section 3). */
    String msgId(String node, OffsetDateTime sendTime) {
        return node
                + STAMP.format(sendTime.atZoneSameInstant(BEIJING))
                + "%04d".formatted(messages.incrementAndGet() % 10_000);
    }

    /** Digits that differ from one number to the next and from run to run, so many. */
    String number(int length) {
        String digits = "%010d".formatted(run * 1_000 % 10_000_000_000L + serials.incrementAndGet());
        return length > digits.length()
                ? "0".repeat(length - digits.length()) + digits
                : digits.substring(digits.length() - length);
    }

    /** Sequence in the name of a file, so many digits; higher from file to file and from run to run of a day. */
    String fileSequence(int length) {
        return ("%0" + length + "d").formatted(run % 86_400 * 10 + files.incrementAndGet());
    }

    /** The same for all of this run. */
    String runDigits(int length) {
        String digits = "%010d".formatted(run);
        return digits.substring(digits.length() - length);
    }

    /** 登记流水号, 19 characters: day, second of the day, number. */
    String serialNo() {
        return "ECT" + DAY.format(today()) + "%05d%03d".formatted(run % 86_400, serials.incrementAndGet());
    }

    /** 统一社会信用代码, GB 32100-2015, with the check digit of GB 11714 inside. */
    String uscc() {
        long left = (run % 3_400_000L) * 256 + units.incrementAndGet() % 256;
        char[] free = new char[6];
        for (int at = free.length - 1; at >= 0; at--) {
            free[at] = USCC.charAt((int) (left % USCC.length()));
            left /= USCC.length();
        }
        return withUsccCheck("91110105" + withOrgCheck("MA" + new String(free)));
    }

    /** 公民身份号码, GB 11643-1999; every call another person born about that day. */
    String citizen(LocalDate about, boolean male) {
        int count = persons.incrementAndGet();
        LocalDate birth = birth(about);
        int sequence = (int) ((run / 300 + count) % 500) * 2 + (male ? 1 : 0);
        return withCitizenCheck("110105" + DAY.format(birth) + "%03d".formatted(sequence));
    }

    /** The birth date that {@link #citizen} uses: days differ from run to run, never later than the day given. */
    LocalDate birth(LocalDate about) {
        return about.minusDays(run % 300);
    }

    String passport() {
        return "E" + "%08d".formatted((run * 97 + persons.incrementAndGet()) % 100_000_000L);
    }

    /** A residence permit of Hong Kong (type 05), 18 digits with the check of an ID number. */
    String hongKongPermit(LocalDate about, boolean male) {
        return withCitizenCheck("810000" + citizen(about, male).substring(6, 17));
    }

    String mobile() {
        return "139" + "%08d".formatted((run * 31 + persons.incrementAndGet()) % 100_000_000L);
    }

    String account() {
        return "0200" + "%015d".formatted(run * 1_000 + units.get());
    }

    String name() {
        int n = persons.get();
        return "" + FAMILY_NAMES.charAt(n % FAMILY_NAMES.length())
                + GIVEN_NAMES.charAt((n * 7 + (int) (run % 13)) % GIVEN_NAMES.length())
                + GIVEN_NAMES.charAt((n * 3 + 5) % GIVEN_NAMES.length());
    }

    static String withUsccCheck(String seventeen) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += USCC.indexOf(seventeen.charAt(at)) * USCC_WEIGHTS[at];
        }
        return seventeen + USCC.charAt((31 - sum % 31) % 31);
    }

    private static String withOrgCheck(String eight) {
        int sum = 0;
        for (int at = 0; at < 8; at++) {
            sum += Character.digit(eight.charAt(at), 36) * ORG_WEIGHTS[at];
        }
        int check = (11 - sum % 11) % 11;
        return eight + (check == 10 ? "X" : Integer.toString(check));
    }

    static String withCitizenCheck(String seventeen) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += (seventeen.charAt(at) - '0') * ID_WEIGHTS[at];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}

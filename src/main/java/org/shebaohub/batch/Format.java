package org.shebaohub.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** What may stand in a column. Whether a code is in its list and whether a number checks is not judged here. */
public enum Format {
    /** Anything printable, in the charset of the file. */
    TEXT("文本", "text"),
    /** Visible ASCII without spaces. */
    CODE("可见ASCII字符，不含空格", "visible ASCII, no space"),
    /** A whole number; in a fixed width right-aligned and filled with zeros. */
    NUMBER("数字", "digits"),
    /** yyyyMMdd of a day that exists. */
    DATE("日期yyyyMMdd", "a date yyyyMMdd"),
    /** yyyy-MM-dd of a day that exists. */
    ISO_DATE("日期yyyy-MM-dd", "a date yyyy-MM-dd"),
    /** yyyyMMddHHmmss, Beijing time. */
    STAMP("时间yyyyMMddHHmmss", "a time yyyyMMddHHmmss"),
    /** Yuan, not negative, with two decimals at most; as in the messages of JSON. */
    AMOUNT("金额，最多两位小数", "an amount with two decimals at most"),
    /** SM3 as 64 hex digits. */
    SM3("64位十六进制摘要", "64 hex digits"),
    /** What the layout says and nothing else. */
    VALUE("固定值", "a fixed value"),
    /** Nothing is read from it. */
    FILLER("填充", "filler");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_NUMBER = 18;

    private final String chinese;
    private final String english;

    Format(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** @param text not empty, without the spaces that fill a fixed width */
    boolean fits(String text) {
        return switch (this) {
            case TEXT -> text.codePoints().noneMatch(Character::isISOControl);
            case CODE -> text.chars().allMatch(c -> c > ' ' && c <= '~');
            case NUMBER -> text.length() <= LONGEST_NUMBER && digits(text);
            case DATE ->
                text.length() == 8 && digits(text) && ofAYear(text) && exists(() -> LocalDate.parse(text, DAY));
            case ISO_DATE -> text.length() == 10 && ofAYear(text) && exists(() -> LocalDate.parse(text));
            case STAMP ->
                text.length() == 14 && digits(text) && ofAYear(text) && exists(() -> LocalDateTime.parse(text, SECOND));
            case AMOUNT -> text.matches("[0-9]{1,14}(\\.[0-9]{1,2})?");
            case SM3 -> text.matches("[0-9a-fA-F]{64}");
            case VALUE, FILLER -> true;
        };
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** 1000 to 2999, as in XML and JSON. */
    private static boolean ofAYear(String date) {
        return date.charAt(0) == '1' || date.charAt(0) == '2';
    }

    private static boolean exists(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

package org.shebaohub.archive;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.partner.Masking;

/** What is shown of a value; masking.yaml says of which. Whatever is in doubt is hidden. */
enum Mask {
    PLAIN,
    SMALL,
    OURS,
    KNOWN,
    NAME,
    NUMBER,
    PHONE,
    ACCOUNT,
    ADDRESS,
    HIDDEN;

    static final String NOTHING = "***";

    private static final Pattern ASCII =
            Pattern.compile("[A-Za-z0-9+=:._/#~-]*|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9.-]{0,8}");
    /** Standing alone: citizen ids, credit codes, mobile and account numbers. Within a longer word they are none. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-Z]{17}[0-9A-Zx]|\\d{15,19}|1[3-9]\\d{9})(?![0-9A-Za-z])");

    /** The hub's own name of a file's reception: a time and a number. */
    private static final Pattern CLAIM = Pattern.compile("file:\\d{17}-[0-9a-f]{8}(?:-unsigned)?");

    private static final Pattern MOBILE = Pattern.compile("\\d{11}");
    private static final Pattern DISTRICT = Pattern.compile("(\\p{IsHan}{1,12}?[区县]).*", Pattern.DOTALL);
    private static final int SHOWN_OF_AN_ACCOUNT = 4;
    private static final Set<String> TEXTS = Stream.concat(
                    Arrays.stream(ErrorCode.values())
                            .flatMap(code -> Stream.of(code.chinese(), code.code() + " " + code.chinese())),
                    Stream.of("处理中", "等待审核", "导入成功", "导入失败", "接收成功"))
            .collect(Collectors.toUnmodifiableSet());

    /** @param own whether the hub wrote it */
    String show(String value, boolean own) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (this) {
            case PLAIN -> ASCII.matcher(value).matches() ? word(value) : NOTHING;
            case SMALL -> SHORT.matcher(value).matches() ? value : NOTHING;
            case OURS -> own ? value : NOTHING;
            case KNOWN -> Arrays.stream(value.split("；")).allMatch(TEXTS::contains) ? value : NOTHING;
            case NAME -> Masking.name(value);
            case NUMBER -> Masking.number(value);
            case PHONE -> MOBILE.matcher(value).matches() ? phone(value) : NOTHING;
            case ACCOUNT -> account(value);
            case ADDRESS ->
                DISTRICT.matcher(value).replaceFirst("$1" + NOTHING).replaceFirst("^(?!.*\\*{3}$).*", NOTHING);
            case HIDDEN -> NOTHING;
        };
    }

    /** What a header said, for a line of a list: never more than plain words, and no number that is a person's. */
    static String word(String value) {
        if (value == null) {
            return null;
        }
        if (CLAIM.matcher(value).matches()) {
            return value;
        }
        String printable = value.replaceAll("[^\\p{Graph} ]", "?");
        return IDENTIFIER.matcher(printable).replaceAll(found -> Masking.number(found.group()));
    }

    private static String phone(String number) {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    private static String district(String address) {
        Matcher found = DISTRICT.matcher(address);
        return found.matches() ? found.group(1) + NOTHING : NOTHING;
    }

    private static String account(String number) {
        int hidden = Math.max(0, number.length() - SHOWN_OF_AN_ACCOUNT);
        return hidden < SHOWN_OF_AN_ACCOUNT ? NOTHING : NOTHING + number.substring(hidden);
    }
}

package org.shebaohub.batch;

import java.util.List;
import java.util.Objects;

/**
 * One column of a record.
 *
 * @param from      first byte, counted from 1; 0 in a record with delimiters
 * @param to        last byte, inclusive; 0 in a record with delimiters
 * @param most      characters at most; 0 where the width says it
 * @param mandatory an empty one is S11006
 * @param value     what must stand there, or one of several with spaces between them, for {@link Format#VALUE}; else null
 * @param list      the code list its value is from, for people; null where there is none
 * @param chinese   what it is, for people
 */
public record Column(
        String name,
        int from,
        int to,
        int most,
        Format format,
        boolean mandatory,
        String value,
        String list,
        String chinese,
        String english) {
    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(format);
        if (format == Format.VALUE) {
            Objects.requireNonNull(value, "a column of a fixed value needs it");
        }
    }

    public int width() {
        return to - from + 1;
    }

    /** Null where the text is as it must be, else what is wrong with it. Never quotes the text. */
    Fault fault(String text) {
        if (text.isEmpty()) {
            return mandatory && format != Format.FILLER ? new Fault(chinese + "缺失", english + " is missing") : null;
        }
        if (format == Format.VALUE && !List.of(value.split(" ")).contains(text)) {
            return new Fault(chinese + "应为" + value, english + " must be " + value);
        }
        if (!format.fits(text)) {
            return new Fault(chinese + "应为" + format.chinese(), english + " must be " + format.english());
        }
        if (most > 0 && text.codePointCount(0, text.length()) > most) {
            return new Fault(chinese + "超过" + most + "个字符", english + " is longer than " + most + " characters");
        }
        return null;
    }

    /** In the words of both languages. */
    record Fault(String chinese, String english) {}
}

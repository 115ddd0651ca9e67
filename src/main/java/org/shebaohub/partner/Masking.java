package org.shebaohub.partner;

/** How personal data is shown (domain.md section 10, interfaces.md section 6). */
public final class Masking {
    private static final int LONG_NUMBER = 15;
    private static final int SHORTEST_SHOWN = 5;

    private Masking() {}

    /** {@code 110105********9978}; under 15 characters the first and last two; under five nothing; null of nobody. */
    public static String number(String number) {
        if (number == null) {
            return null;
        }
        int length = number.codePointCount(0, number.length());
        if (length < SHORTEST_SHOWN) {
            return "*".repeat(Math.max(1, length));
        }
        int head = length < LONG_NUMBER ? 2 : 6;
        int tail = length < LONG_NUMBER ? 2 : 4;
        // Whole characters: half of one could not be written into any answer.
        int headEnds = number.offsetByCodePoints(0, head);
        int tailBegins = number.offsetByCodePoints(number.length(), -tail);
        return number.substring(0, headEnds) + "*".repeat(length - head - tail) + number.substring(tailBegins);
    }

    /** First character and two stars, {@code 赵**}, however long the name is. */
    public static String name(String name) {
        if (name == null) {
            return null;
        }
        return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}

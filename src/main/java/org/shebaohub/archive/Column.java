package org.shebaohub.archive;

/** Text in a column of a terminal, where a Chinese character is as wide as two others. */
final class Column {
    private Column() {}

    /** Filled up with spaces behind; what is too long stays whole. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Filled up with spaces before. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static int width(String text) {
        return text.codePoints().map(character -> wide(character) ? 2 : 1).sum();
    }

    /** East Asian Wide and Fullwidth of Unicode, as far as names and texts here have them. */
    private static boolean wide(int character) {
        return Character.isIdeographic(character)
                || character >= 0x2E80 && character <= 0x303E
                || character >= 0x3041 && character <= 0x33FF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF01 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6;
    }
}

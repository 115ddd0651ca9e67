package org.shebaohub.partner;

/** ASCII character checks, without regular expressions: full-width digits and letters are none. */
final class Characters {
    private Characters() {}

    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean digits(String text, int length) {
        return text.length() == length && digits(text);
    }

    /** Digits and capitals only, so many. */
    static boolean digitsAndCapitals(String text, int least, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i)) && !capital(text.charAt(i))) {
                return false;
            }
        }
        return text.length() >= least && text.length() <= most;
    }

    static boolean capitals(String text) {
        return !text.isEmpty() && text.chars().allMatch(Characters::capital);
    }

    static boolean hex(String text, int length) {
        return text.length() == length
                && text.chars().allMatch(c -> digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean capital(int c) {
        return c >= 'A' && c <= 'Z';
    }
}

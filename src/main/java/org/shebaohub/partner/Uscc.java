package org.shebaohub.partner;

import java.util.Collection;

/** 统一社会信用代码, GB 32100-2015. */
final class Uscc {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Uscc() {}

    /** @param allowed early codes whose check digit is wrong but legal */
    static boolean good(String code, Collection<String> allowed) {
        return checks(code) || allowed.contains(code);
    }

    private static boolean checks(String code) {
        if (code.length() != WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        return code.charAt(WEIGHTS.length) == ALPHABET.charAt((31 - sum % 31) % 31);
    }
}

package org.shebaohub.validate;

/** Numbers with right check digits, computed apart from the code under test. */
final class Made {
    private Made() {}

    /** @param first17 of an ID number */
    static String id(String first17) {
        int remainder = 1;
        // ISO 7064 MOD 11-2 by its recursive form.
        int product = 0;
        for (char c : first17.toCharArray()) {
            product = (product + c - '0') * 2 % 11;
        }
        int check = ((remainder - product) % 11 + 11) % 11;
        return first17 + (check == 10 ? "X" : String.valueOf(check));
    }

    static String id(String area, String birth, boolean man) {
        return id(area + birth.replace("-", "") + (man ? "997" : "998"));
    }

    /** Another last character than the right one. */
    static String spoiled(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '0' ? '1' : '0');
    }
}

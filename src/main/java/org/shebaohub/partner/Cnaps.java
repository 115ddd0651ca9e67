package org.shebaohub.partner;

/** 银行行号: bank type 3, region 4, branch 4, check digit 1 (domain.md 2). */
final class Cnaps {
    private Cnaps() {}

    static boolean hasTheForm(String code) {
        return Characters.digits(code, 12);
    }

    /** ISO 7064 MOD 11,10, found by experiment: nobody states the rule, so that a miss is only a warning. */
    static boolean checks(String code) {
        int product = 10;
        for (int i = 0; i < 11; i++) {
            int sum = (product + code.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return code.charAt(11) - '0' == (11 - product) % 10;
    }
}

package org.shebaohub.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What an 18-digit number in the manner of GB 11643 tells: 公民身份号码, 港澳台居民居住证, 外国人永久居留身份证 of 2023.
 *
 * @param sex 1 or 2 (GB/T 2261.1)
 */
record IdNumber(LocalDate birth, String sex) {
    /** Province digits of GB/T 2260, those of the past included; 81 to 83 are not for citizen IDs. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** Nobody is older, and no date of a message has a year of fewer than four digits. */
    private static final int FIRST_YEAR = 1000;

    /** Empty where digits, date of birth or check digit (ISO 7064 MOD 11-2) are wrong, or the birth is to come. */
    static Optional<IdNumber> read(String number, LocalDate day) {
        if (number.length() != 18 || !Characters.digits(number.substring(0, 17)) || !checks(number)) {
            return Optional.empty();
        }
        try {
            LocalDate birth = LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
            String sex = (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
            boolean possible = birth.getYear() >= FIRST_YEAR && !birth.isAfter(day);
            return possible ? Optional.of(new IdNumber(birth, sex)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean ofAProvince(String number) {
        return PROVINCES.contains(number.substring(0, 2));
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return number.charAt(17) == CHECK.charAt(sum % 11);
    }
}

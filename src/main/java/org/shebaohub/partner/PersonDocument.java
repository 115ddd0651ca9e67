package org.shebaohub.partner;

import java.time.LocalDate;
import java.util.Optional;
import org.shebaohub.message.ErrorCode;

/**
 * What a person's document number is worth, by CertType (interfaces.md 8.1, Persons).
 *
 * @param fault the code it gets, null where it is good
 * @param tells sex and birth where a good number has them and they must agree with the message (S44003), else null
 */
record PersonDocument(ErrorCode fault, IdNumber tells) {
    private static final PersonDocument GOOD = new PersonDocument(null, null);
    private static final int LONGEST = 30;

    /** A small x is read as X. Types outside the list are good here; the list tells them. */
    static PersonDocument read(String type, String written, LocalDate day) {
        String number = written.replace('x', 'X');
        return switch (type) {
            case "01" -> citizen(number, day);
            case "02" -> pattern(citizen(number, day).fault == null);
            case "03" -> pattern(travelPermit(number));
            case "04" -> pattern(Characters.digits(number, 8));
            case "05" -> residencePermit(number.startsWith("81") || number.startsWith("82"), number, day);
            case "06" -> residencePermit(number.startsWith("83"), number, day);
            case "07" -> permanentResident(number, day);
            case "08" -> pattern(Characters.digitsAndCapitals(number, 5, 20));
            case "09", "10", "11", "12" -> pattern(Characters.digitsAndCapitals(number, 6, 20));
            case "90" -> pattern(Characters.digitsAndCapitals(number, 8, 20));
            case "99" -> pattern(number.codePointCount(0, number.length()) <= LONGEST && noSpaces(number));
            default -> GOOD;
        };
    }

    private static PersonDocument citizen(String number, LocalDate day) {
        Optional<IdNumber> id = IdNumber.read(number, day);
        return id.isPresent() && IdNumber.ofAProvince(number)
                ? new PersonDocument(null, id.get())
                : fault(ErrorCode.S44002);
    }

    /** The beginning is told by itself; the rest of the number follows the rule of the citizen ID. */
    private static PersonDocument residencePermit(boolean begins, String number, LocalDate day) {
        if (!begins) {
            return fault(ErrorCode.S44004);
        }
        return IdNumber.read(number, day)
                .map(id -> new PersonDocument(null, id))
                .orElseGet(() -> fault(ErrorCode.S44002));
    }

    /** 15: three letters and twelve digits (2017); 18: begins with 9, MOD 11-2 (2023). Both are valid. */
    private static PersonDocument permanentResident(String number, LocalDate day) {
        if (number.length() == 15) {
            return Characters.capitals(number.substring(0, 3)) && Characters.digits(number.substring(3))
                    ? GOOD
                    : fault(ErrorCode.S44005);
        }
        return IdNumber.read(number, day)
                .filter(id -> number.startsWith("9"))
                .map(id -> new PersonDocument(null, id))
                .orElseGet(() -> fault(ErrorCode.S44005));
    }

    private static boolean travelPermit(String number) {
        return (number.length() == 9 || number.length() == 11)
                && (number.charAt(0) == 'H' || number.charAt(0) == 'M')
                && Characters.digits(number.substring(1));
    }

    private static boolean noSpaces(String number) {
        return number.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static PersonDocument pattern(boolean fits) {
        return fits ? GOOD : fault(ErrorCode.S44006);
    }

    private static PersonDocument fault(ErrorCode code) {
        return new PersonDocument(code, null);
    }
}

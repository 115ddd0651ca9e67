package org.shebaohub.partner.ewindow;

import java.util.HashSet;
import java.util.Set;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;

/** S51102: the later records of one person get it. */
final class SamePerson {
    private final Set<String> seen = new HashSet<>();

    void check(Field employee, Findings record) {
        Field number = employee.child("CertNo");
        if (!seen.add(person(employee.child("CertType").text(), number.text().replace('x', 'X')))) {
            record.add(ErrorCode.S51102, number);
        }
    }

    /** A household register shows the number of the citizen ID. */
    private static String person(String type, String number) {
        return (type.equals("02") ? "01" : type) + " " + number;
    }
}

package org.shebaohub.partner.ewindow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Finding;

/** Values as the canonical types take them. */
final class Texts {
    private Texts() {}

    /** Null where the field is absent. */
    static String of(Field parent, String name) {
        Field field = parent.child(name);
        return field.present() ? field.text() : null;
    }

    static BigDecimal amount(Field field) {
        return new BigDecimal(field.text());
    }

    /** A small x of a check digit is a capital one (interfaces.md 8.1). */
    static String certificate(Field field) {
        return field.text().replace('x', 'X');
    }

    /** A digest in lower case, as the canonical form has it. */
    static String sm3(Field of) {
        return of.attribute("Sm3").text().toLowerCase(Locale.ROOT);
    }

    /** The S53 codes among the findings, each once. */
    static List<String> reviews(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .filter(ErrorCode::review)
                .distinct()
                .sorted()
                .map(ErrorCode::code)
                .toList();
    }
}

package org.shebaohub.partner;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days for which reference data is good. Outside them it may not refuse anything, only warn.
 *
 * @param to last day, null where it is good until replaced
 */
public record Covers(LocalDate from, LocalDate to) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** From {@code covers: {from: …, to: …}} with days, or with months. */
    static Covers read(ReferenceNode file) {
        ReferenceNode covers = file.get("covers");
        return new Covers(
                day(covers.get("from"), false),
                covers.find("to").map(to -> day(to, true)).orElse(null));
    }

    private static LocalDate day(ReferenceNode value, boolean last) {
        if (value.text().length() != 7) {
            return value.date();
        }
        YearMonth month = value.month();
        return last ? month.atEndOfMonth() : month.atDay(1);
    }
}

package org.shebaohub.partner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The holiday calendar: weekends are off, but for what the yearly notice moves. */
public final class WorkingDays {
    private final Covers covers;
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();

    private WorkingDays(Covers covers) {
        this.covers = covers;
    }

    public boolean covers(LocalDate day) {
        return covers.covers(day);
    }

    public boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return working.contains(day) || !weekend && !off.contains(day);
    }

    static WorkingDays read(ReferenceNode file) {
        WorkingDays days = new WorkingDays(Covers.read(file));
        for (ReferenceNode item : file.get("off").items()) {
            String[] ends = item.text().split("/");
            LocalDate first = item.as(text -> LocalDate.parse(ends[0]), "a day, or first/last day");
            LocalDate last = item.as(text -> LocalDate.parse(ends[ends.length - 1]), "a day, or first/last day");
            first.datesUntil(last.plusDays(1)).forEach(days.off::add);
        }
        file.get("working").items().forEach(item -> days.working.add(item.date()));
        return days;
    }
}

package org.shebaohub.partner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The least age and the statutory retirement age by sex, post and month of birth (S52003). */
public final class WorkingAges {
    private final Covers covers;
    private final int minimumYears;
    private final List<Rule> rules;

    /** @param cadre null where the post makes no difference */
    private record Rule(String sex, Boolean cadre, int months, YearMonth fromBirth, int stepMonths, int limitMonths) {
        boolean fits(String wantedSex, boolean wantedCadre) {
            return sex.equals(wantedSex) && (cadre == null || cadre == wantedCadre);
        }

        int ageMonths(YearMonth birth) {
            long later = fromBirth.until(birth, ChronoUnit.MONTHS);
            return later < 0 ? months : (int) Math.min(limitMonths, months + later / stepMonths + 1);
        }
    }

    private WorkingAges(Covers covers, int minimumYears, List<Rule> rules) {
        this.covers = covers;
        this.minimumYears = minimumYears;
        this.rules = List.copyOf(rules);
    }

    public boolean covers(LocalDate day) {
        return covers.covers(day);
    }

    public boolean tooYoung(LocalDate birth, LocalDate day) {
        return day.isBefore(birth.plusYears(minimumYears));
    }

    /** From the day after the age is reached. Nobody is too old whose sex is not known. */
    public boolean tooOld(LocalDate birth, String sex, boolean cadre, LocalDate day) {
        return retirement(birth, sex, cadre).map(day::isAfter).orElse(false);
    }

    /** The day on which the retirement age is reached. */
    Optional<LocalDate> retirement(LocalDate birth, String sex, boolean cadre) {
        return rules.stream()
                .filter(rule -> rule.fits(sex, cadre))
                .findFirst()
                .map(rule -> birth.plusMonths(rule.ageMonths(YearMonth.from(birth))));
    }

    static WorkingAges read(ReferenceNode file) {
        List<Rule> rules = file.get("retirement").items().stream()
                .map(rule -> new Rule(
                        rule.get("sex").text(),
                        rule.find("cadre").map(ReferenceNode::flag).orElse(null),
                        rule.get("months").number(),
                        rule.get("from-birth").month(),
                        rule.get("step-months").number(),
                        rule.get("limit-months").number()))
                .toList();
        return new WorkingAges(Covers.read(file), file.get("minimum-years").number(), rules);
    }
}

package org.shebaohub.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Hospitals that may be chosen; where the list is not complete, codes of the right form in the right areas too. */
public final class Hospitals {
    private static final int LENGTH = 12;

    private final CodeList listed;
    private final boolean complete;
    private final Set<String> yanda;
    private final Set<String> national;
    private final List<String> areas;
    private final Divisions divisions;

    private Hospitals(
            CodeList listed,
            boolean complete,
            Set<String> yanda,
            Set<String> national,
            List<String> areas,
            Divisions divisions) {
        this.listed = listed;
        this.yanda = yanda;
        this.national = national;
        this.complete = complete;
        this.areas = List.copyOf(areas);
        this.divisions = divisions;
    }

    public CodeList list() {
        return listed;
    }

    public boolean mayBeChosen(String code, LocalDate day) {
        return listed.has(code) || !complete && hasTheForm(code, day);
    }

    /** 河北燕达医院 (R12, R13). */
    public boolean yanda(String code) {
        return yanda.contains(code);
    }

    /** On the national list of si.12333.gov.cn (R13), which holds Yanda too. */
    public boolean national(String code) {
        return national.contains(code) || yanda.contains(code);
    }

    /** By the division in its code. */
    public boolean inBeijing(String code) {
        return code.length() == LENGTH && Divisions.inBeijing(code.substring(1, 7));
    }

    /** 定点医药机构编号: H for a hospital, the division, five digits (domain.md 2). */
    private boolean hasTheForm(String code, LocalDate day) {
        return code.length() == LENGTH
                && code.charAt(0) == 'H'
                && Characters.digits(code.substring(1))
                && areas.stream().anyMatch(area -> code.startsWith(area, 1))
                && divisions.has(code.substring(1, 7), day);
    }

    static Hospitals read(ReferenceNode file, Divisions divisions) {
        Set<String> codes = file.get("hospitals").entries().keySet();
        return new Hospitals(
                new CodeList("hospitals", file.get("title").text(), Covers.read(file), codes),
                file.get("complete").flag(),
                Set.copyOf(file.get("yanda").texts()),
                Set.copyOf(file.get("national").texts()),
                file.get("areas").texts(),
                divisions);
    }
}

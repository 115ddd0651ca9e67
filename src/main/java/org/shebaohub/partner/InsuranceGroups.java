package org.shebaohub.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which insurances a first enrolment makes and in which group (M, O) each is answered, by date (R7). */
public final class InsuranceGroups {
    private final List<String> enrols;
    private final List<String> injuryOnly;
    private final NavigableMap<LocalDate, Map<String, List<String>>> from;

    private InsuranceGroups(
            List<String> enrols, List<String> injuryOnly, NavigableMap<LocalDate, Map<String, List<String>>> from) {
        this.enrols = List.copyOf(enrols);
        this.injuryOnly = List.copyOf(injuryOnly);
        this.from = from;
    }

    /** Codes of insurance-types that an employee gets. */
    public List<String> enrols(boolean partTimeInjuryOnly) {
        return partTimeInjuryOnly ? injuryOnly : enrols;
    }

    /** The codes of group M or O on that day; before the first date, those of the first. */
    public List<String> of(String group, LocalDate day) {
        var entry = from.floorEntry(day);
        return (entry == null ? from.firstEntry() : entry).getValue().getOrDefault(group, List.of());
    }

    static InsuranceGroups read(ReferenceNode file) {
        NavigableMap<LocalDate, Map<String, List<String>>> from = new TreeMap<>();
        List<ReferenceNode> groups = new ArrayList<>(file.get("groups").items());
        if (groups.isEmpty()) {
            throw file.wrong("'groups' has no entry");
        }
        for (ReferenceNode entry : groups) {
            from.put(
                    entry.get("from").date(),
                    Map.of("M", entry.get("M").texts(), "O", entry.get("O").texts()));
        }
        return new InsuranceGroups(
                file.get("enrols").texts(), file.get("injury-only").texts(), from);
    }
}

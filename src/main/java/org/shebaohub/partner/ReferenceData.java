package org.shebaohub.partner;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Code lists and parameters that change with the calendar, from the files of schemas/reference. Each file says its
 * source and what it covers; an engineer may replace it, and the hub reads it again when it starts.
 *
 * @param lists by name, see code-lists.yaml
 */
public record ReferenceData(
        Map<String, CodeList> lists,
        Divisions divisions,
        Hospitals hospitals,
        MinimumWage minimumWage,
        WorkingAges ages,
        Limits limits,
        InsuranceGroups insuranceGroups,
        BusinessHours businessHours,
        WorkingDays workingDays) {

    /**
     * @param folder schemas/reference, or a folder that replaces it
     * @throws org.shebaohub.message.CannotStart with file and line of what is wrong
     */
    public static ReferenceData load(Path folder) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        file(folder, "code-lists.yaml")
                .get("lists")
                .entries()
                .forEach((name, list) -> lists.put(name, CodeList.read(name, list)));
        Divisions divisions = Divisions.read(folder.resolve("divisions.csv"));
        return new ReferenceData(
                Map.copyOf(lists),
                divisions,
                Hospitals.read(file(folder, "hospitals.yaml"), divisions),
                MinimumWage.read(file(folder, "minimum-wage.yaml")),
                WorkingAges.read(file(folder, "ages.yaml")),
                Limits.read(file(folder, "limits.yaml")),
                InsuranceGroups.read(file(folder, "insurance-groups.yaml")),
                BusinessHours.read(file(folder, "business-hours.yaml")),
                WorkingDays.read(file(folder, "calendar.yaml")));
    }

    public CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list named " + name);
        }
        return list;
    }

    private static ReferenceNode file(Path folder, String name) {
        return ReferenceNode.read(folder.resolve(name));
    }
}

package org.shebaohub.partner;

import java.time.LocalDate;
import java.util.Set;

/**
 * A list of codes.
 *
 * @param name  as findings name it in English, for example {@code nations}
 * @param title as findings name it in Chinese
 */
public record CodeList(String name, String title, Covers covers, Set<String> codes) {
    public CodeList {
        codes = Set.copyOf(codes);
    }

    public boolean has(String code) {
        return codes.contains(code);
    }

    public boolean covers(LocalDate day) {
        return covers.covers(day);
    }

    static CodeList read(String name, ReferenceNode list) {
        ReferenceNode codes = list.get("codes");
        Set<String> values = Set.copyOf(codes.isMapping() ? codes.entries().keySet() : codes.texts());
        list.get("source").text();
        return new CodeList(name, list.get("title").text(), Covers.read(list), values);
    }
}

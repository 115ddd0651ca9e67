package org.shebaohub.partnerkit.guide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The code lists that the fields name, with their values. */
final class ListsPart {
    private final CodeLists lists;
    private final Set<String> used;
    private final Language language;

    ListsPart(CodeLists lists, Set<String> used, Language language) {
        this.lists = lists;
        this.used = used;
        this.language = language;
    }

    void write(Markdown page) {
        page.title(2, language.say("代码表", "Code lists"));
        page.say(
                language.say(
                        "不在表内的值得到S44009。行政区划代码（S44011）见schemas/reference/divisions.csv。",
                        "A value that is not in its list gets S44009. Divisions (S44011) are in schemas/reference/divisions.csv."));
        for (String name : used) {
            page.title(3, name).say(lists.title(name)).say("");
            if (lists.codes(name).values().stream().allMatch(String::isEmpty)) {
                page.say(lists.codes(name).keySet().stream().collect(Collectors.joining(", ")));
            } else {
                page.table(
                        List.of(language.say("代码", "code"), language.say("含义", "meaning")),
                        lists.codes(name).entrySet().stream()
                                .map(code -> List.of(code.getKey(), code.getValue()))
                                .toList());
            }
        }
    }
}

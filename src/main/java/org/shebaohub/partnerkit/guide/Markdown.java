package org.shebaohub.partnerkit.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A page as it grows. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();
    private final List<String> contents = new ArrayList<>();

    Markdown title(int level, String title) {
        String link = "[%s](#%s)".formatted(title, anchor(title));
        if (level == 2) {
            contents.add("- " + link);
        } else if (level > 2) {
            int last = contents.size() - 1;
            contents.set(last, contents.get(last) + (contents.get(last).indexOf(": ") < 0 ? ": " : " · ") + link);
        }
        gap();
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
        return this;
    }

    /** How the usual renderers call the place of a title. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
    }

    /** A list of links to the titles so far, those of the third level behind that of the second that they stand under. */
    String contents() {
        return String.join("\n", contents) + "\n";
    }

    /** One empty line, however the page ends so far. */
    Markdown gap() {
        if (!text.isEmpty() && text.indexOf("\n\n", text.length() - 2) < 0) {
            text.append('\n');
        }
        return this;
    }

    Markdown say(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown table(List<String> head, Collection<List<String>> rows) {
        row(head);
        text.append("|").append("---|".repeat(head.size())).append('\n');
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(" | ", cells.stream().map(Markdown::cell).toList()))
                .append(" |\n");
    }

    private static String cell(String text) {
        return text.replace("\n", " ").replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.shebaohub.partnerkit.guide;

import java.util.Collection;
import java.util.List;

/** A page as it grows. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown title(int level, String title) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(title)
                .append("\n\n");
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

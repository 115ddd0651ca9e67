package org.shebaohub.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something failed, for the operator. Texts of exceptions are other people's: they may quote the message, so a word
 * that occurs in it, is no plain ASCII or has many digits is left out.
 */
public final class Cause {
    private static final int MOST_CAUSES = 10;
    private static final int LONGEST_TEXT = 400;
    private static final Pattern WORD = Pattern.compile("[^\\s,;()\\[\\]{}<>'\"=|]+");
    private static final Pattern HARMLESS = Pattern.compile("(?!.*\\d{5})[A-Za-z0-9_.:/#$*?!&+-]{1,80}");
    private static final int SHORTEST_QUOTED = 3;
    private static final String HIDDEN = "***";

    private Cause() {}

    /** The kinds of failure alone, each caused by the next: {@code NotSent < JMSException}. */
    public static String kinds(Throwable failure) {
        return String.join(
                " < ",
                chain(failure).stream()
                        .map(one -> one.getClass().getSimpleName())
                        .toList());
    }

    /** Kind and text of each failure, each caused by the next, one a line. */
    public static String of(Throwable failure, Document document) {
        // Whatever the encoding, ASCII is the same bytes: that is all that is looked for.
        String content = new String(document.copy(), StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (Throwable one : chain(failure)) {
            String text = one.getMessage() == null ? "" : harmless(one.getMessage(), content);
            lines.add(one.getClass().getName() + (text.isBlank() ? "" : ": " + text));
        }
        return String.join("\n", lines);
    }

    private static String harmless(String text, String content) {
        String line = text.substring(0, Math.min(LONGEST_TEXT, text.length())).replaceAll("[\\r\\n]+", " ");
        return WORD.matcher(line)
                .replaceAll(
                        word -> Matcher.quoteReplacement(harmlessWord(word.group(), content) ? word.group() : HIDDEN));
    }

    private static boolean harmlessWord(String word, String content) {
        return HARMLESS.matcher(word).matches() && (word.length() < SHORTEST_QUOTED || !content.contains(word));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = failure;
                one != null && chain.size() < MOST_CAUSES && !chain.contains(one);
                one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }
}

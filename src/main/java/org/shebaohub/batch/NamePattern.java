package org.shebaohub.batch;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the files of a kind are called and what their name says (interfaces.md section 2, File names).
 *
 * @param written for people, for example {@code RZJG_{date}_{seq6}.txt}
 * @param batchNo how the batch number is made of the same parts, for example {@code {date}{seq}}
 */
public record NamePattern(String written, String batchNo, Pattern pattern) {
    private static final Map<String, String> PARTS = Map.of(
            "{sender}", "(?<sender>[A-Z0-9]{12})",
            "{receiver}", "(?<receiver>[A-Z0-9]{12})",
            "{date}", "(?<date>[0-9]{8})",
            "{seq6}", "(?<seq>[0-9]{6})",
            "{seq8}", "(?<seq>[0-9]{8})");

    public NamePattern(String written, String batchNo) {
        this(written, batchNo, compile(written));
    }

    private static Pattern compile(String written) {
        String expression = written.replace(".", "\\.");
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            expression = expression.replace(part.getKey(), part.getValue());
        }
        return Pattern.compile(expression);
    }

    /** What a name says; sender and receiver are null where this kind does not name them. */
    public record Said(String sender, String receiver, String date, String seq, String batchNo) {}

    public boolean names(String fileName) {
        return pattern.matcher(fileName).matches();
    }

    /**
     * The name of this kind that a file's name is, or that stands in it behind a label, as samples are called: the message
     * type, more words if need be, and what follows the fixed beginning of the names or that beginning too.
     */
    public Optional<String> behind(String label, String fileName) {
        if (names(fileName)) {
            return Optional.of(fileName);
        }
        String beginning = written.substring(0, written.indexOf('{'));
        int from = fileName.startsWith(label + "_") ? fileName.indexOf('_') : -1;
        for (; from >= 0; from = fileName.indexOf('_', from + 1)) {
            String rest = fileName.substring(from + 1);
            Optional<String> found =
                    Stream.of(rest, beginning + rest).filter(this::names).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public Optional<Said> read(String fileName) {
        Matcher matcher = pattern.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String date = matcher.group("date");
        String seq = matcher.group("seq");
        return Optional.of(new Said(
                part(matcher, "sender"),
                part(matcher, "receiver"),
                date,
                seq,
                batchNo.replace("{date}", date).replace("{seq}", seq)));
    }

    /** The name of a file that the hub writes. */
    public String write(String sender, String receiver, String date, long seq) {
        int digits = written.contains("{seq8}") ? 8 : 6;
        String number = String.format("%0" + digits + "d", seq);
        return written.replace("{sender}", sender)
                .replace("{receiver}", receiver)
                .replace("{date}", date)
                .replace("{seq" + digits + "}", number);
    }

    private String part(Matcher matcher, String name) {
        return written.contains("{" + name + "}") ? matcher.group(name) : null;
    }
}

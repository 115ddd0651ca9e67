package org.shebaohub.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All findings about one message, in the order they were found.
 *
 * @param omitted how many more there were that are not listed; of a file with thousands of faults
 */
public record Report(List<Finding> findings, long omitted) {
    public static final Report CLEAN = new Report(List.of());

    public Report(List<Finding> findings) {
        this(findings, 0);
    }

    public Report {
        findings = List.copyOf(findings);
    }

    /** True where the message as a whole is refused: an error that does not concern one record alone. */
    public boolean refuses() {
        return findings.stream().anyMatch(finding -> finding.record() == null && error(finding));
    }

    /** AckCode: the first error of the message in the order of section 8, if there is one. */
    public Optional<ErrorCode> code() {
        return findings.stream()
                .filter(finding -> finding.record() == null && error(finding))
                .map(Finding::code)
                .min(Comparator.naturalOrder());
    }

    /** How many findings concern the message, the ones not listed included. */
    public long total() {
        return ofMessage().size() + omitted;
    }

    public List<Finding> ofMessage() {
        return findings.stream().filter(finding -> finding.record() == null).toList();
    }

    public List<Finding> ofRecord(String ref) {
        return findings.stream().filter(finding -> ref.equals(finding.record())).toList();
    }

    /** The S53 codes of the message, each once: why it is to be reviewed. */
    public List<String> reviews() {
        return reviews(ofMessage());
    }

    /** The same of one record. */
    public List<String> reviews(String ref) {
        return reviews(ofRecord(ref));
    }

    private static List<String> reviews(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .filter(ErrorCode::review)
                .distinct()
                .sorted()
                .map(ErrorCode::code)
                .toList();
    }

    /** True where that record is refused; the others of the message go on. */
    public boolean refuses(String ref) {
        return ofRecord(ref).stream().anyMatch(Report::error);
    }

    public Report and(Report later) {
        List<Finding> both = new ArrayList<>(findings);
        both.addAll(later.findings);
        return new Report(both, omitted + later.omitted);
    }

    private static boolean error(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}

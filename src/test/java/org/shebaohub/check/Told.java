package org.shebaohub.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;
import org.shebaohub.message.Severity;

/** A report in one line, as the tables of hostile messages expect it. */
final class Told {
    private Told() {}

    /** AckCode, then every other finding once, by code and record; warnings with a mark. */
    static String of(Report report) {
        String ack = report.code().map(ErrorCode::code).orElse(ErrorCode.OK);
        List<String> others = report.findings().stream()
                .map(Told::of)
                .filter(finding -> !finding.equals(ack))
                .distinct()
                .sorted((one, two) -> one.replace("~", "").compareTo(two.replace("~", "")))
                .toList();
        return Stream.concat(Stream.of(ack), others.stream()).collect(Collectors.joining(" "));
    }

    private static String of(Finding finding) {
        return (finding.severity() == Severity.WARNING ? "~" : "")
                + finding.code().code()
                + (finding.record() == null ? "" : "#" + finding.record());
    }
}

package org.shebaohub.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;
import org.shebaohub.message.Severity;
import org.shebaohub.message.Status;
import org.shebaohub.partner.Masking;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Reader.Subject;

/** What the hub itself says about each record before the core has spoken (interfaces.md 8.2). */
final class FirstStatus {
    private FirstStatus() {}

    static Feedback of(Reading reading, Report report, boolean recordType) {
        List<Feedback.Item> items = new ArrayList<>();
        for (Subject subject : reading.subjects()) {
            Status status = status(recordType ? report.ofRecord(subject.ref()) : report.ofMessage());
            Map<String, Status> groups = new HashMap<>();
            subject.groups().forEach(group -> groups.put(group, status));
            items.add(new Feedback.Item(
                    subject.ref(),
                    subject.unit() ? subject.certNo() : Masking.number(subject.certNo()),
                    subject.unit() ? subject.name() : Masking.name(subject.name()),
                    groups));
        }
        return new Feedback(null, items, reading.details());
    }

    private static Status status(List<Finding> findings) {
        List<ErrorCode> errors = codes(findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
        if (!errors.isEmpty()) {
            return new Status(2, 3, errors.get(0).code(), text(errors));
        }
        List<ErrorCode> reviews = codes(findings.stream()
                .filter(finding -> finding.code().review() && finding.code() != ErrorCode.S53005)
                .toList());
        return reviews.isEmpty()
                ? Status.PENDING
                : new Status(1, 1, reviews.get(0).code(), text(reviews));
    }

    /** Each code once, in the order of the table. */
    private static List<ErrorCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().sorted().toList();
    }

    private static String text(List<ErrorCode> codes) {
        return codes.size() == 1
                ? codes.get(0).chinese()
                : codes.stream().map(code -> code.code() + " " + code.chinese()).collect(Collectors.joining("；"));
    }
}

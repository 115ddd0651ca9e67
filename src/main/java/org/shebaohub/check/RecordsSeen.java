package org.shebaohub.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;

/** What was found in the records of a file, part by part: all are counted, so many are told. */
final class RecordsSeen {
    private final Report whole;
    private final List<Finding> told = new ArrayList<>();
    private final List<Feedback.Item> items = new ArrayList<>();
    private Verdict.Records records = new Verdict.Records(0, 0, 0, 0);

    /** @param whole of the file */
    RecordsSeen(Report whole) {
        this.whole = whole;
    }

    /** @param part validated and converted */
    void add(Message part) {
        records = records.and(Verdict.Records.of(part.feedback(), part.report()));
        Set<String> refs = new HashSet<>();
        for (Finding finding : part.report().findings()) {
            if (told.size() < Verdict.MOST_LISTED) {
                told.add(finding);
                refs.add(finding.record());
            }
        }
        part.feedback().items().stream()
                .filter(item -> refs.contains(item.ref()))
                .forEach(items::add);
    }

    Verdict verdict(String name, Instant at, Message message) {
        return new Verdict(
                name,
                message.document().sm3(),
                at,
                message.envelope().orElse(null),
                whole.and(new Report(told)),
                new Feedback(null, items),
                records,
                false);
    }
}

package org.shebaohub.check;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;

/**
 * What the hub would say about one message.
 *
 * @param name     of the file
 * @param sm3      of its bytes, 64 lower-case hex digits
 * @param at       time it was judged at
 * @param envelope header as far as it may be told, null where nothing could be read
 * @param report   every finding, those of records included
 * @param feedback first state of the records; of a file only those with findings that are told. Null where the message is
 *                 refused or none follows
 * @param records  all of them counted; null where feedback is
 * @param own      a message that the hub itself signed
 * @param hint     what may explain a refusal, which the hub would not tell; null where there is nothing to say
 */
public record Verdict(
        String name,
        String sm3,
        Instant at,
        Envelope envelope,
        Report report,
        Feedback feedback,
        Records records,
        boolean own,
        String hint) {
    /** Findings that are listed of a file as a whole, and as many of its records; ACK-01 lists so many too. */
    public static final int MOST_LISTED = 200;

    Verdict(
            String name,
            String sm3,
            Instant at,
            Envelope envelope,
            Report report,
            Feedback feedback,
            Records records,
            boolean own) {
        this(name, sm3, at, envelope, report, feedback, records, own, null);
    }

    /** With a hint, where it is refused. */
    Verdict explained(Optional<String> by) {
        return outcome() == Outcome.REFUSED && by.isPresent()
                ? new Verdict(name, sm3, at, envelope, report, feedback, records, own, by.get())
                : this;
    }

    /** @param report every finding, those of records included */
    static Verdict of(String name, Instant at, Message message, Report report, boolean own) {
        Feedback feedback = message.feedback();
        return new Verdict(
                name,
                message.document().sm3(),
                at,
                message.envelope().orElse(null),
                report,
                feedback,
                feedback == null ? null : Records.of(feedback, report),
                own);
    }

    /**
     * The records of a message by number.
     *
     * @param review   that would be reviewed by people
     * @param findings about records, warnings included
     */
    public record Records(long total, long refused, long review, long findings) {
        private static final int REVIEW = 1;
        private static final int FAILED = 3;

        static Records of(Feedback feedback, Report report) {
            return new Records(
                    feedback.items().size(),
                    with(feedback, FAILED),
                    with(feedback, REVIEW),
                    report.findings().stream()
                            .filter(finding -> finding.record() != null)
                            .count());
        }

        Records and(Records more) {
            return new Records(
                    total + more.total, refused + more.refused, review + more.review, findings + more.findings);
        }

        private static long with(Feedback feedback, int status) {
            return feedback.items().stream()
                    .filter(item -> item.groups().values().stream().anyMatch(one -> one.feedback() == status))
                    .count();
        }
    }

    /** How a message would fare, with the exit code that says so. */
    public enum Outcome {
        ACCEPTED(0),
        SOME_RECORDS_REFUSED(3),
        REFUSED(1);

        private final int exitCode;

        Outcome(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    public Outcome outcome() {
        if (report.refuses()) {
            return Outcome.REFUSED;
        }
        return records == null || records.refused == 0 ? Outcome.ACCEPTED : Outcome.SOME_RECORDS_REFUSED;
    }
}

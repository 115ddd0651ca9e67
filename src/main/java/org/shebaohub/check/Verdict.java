package org.shebaohub.check;

import java.time.Instant;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Report;

/**
 * What the hub would say about one message.
 *
 * @param name     of the file
 * @param sm3      of its bytes, 64 lower-case hex digits
 * @param at       time it was judged at
 * @param envelope header as far as it may be told, null where nothing could be read
 * @param report   every finding, those of records included
 * @param feedback first state of the records, null where the message is refused or none follows
 * @param own      a message that the hub itself signed
 */
public record Verdict(
        String name, String sm3, Instant at, Envelope envelope, Report report, Feedback feedback, boolean own) {
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
        return refusedRecords() == 0 ? Outcome.ACCEPTED : Outcome.SOME_RECORDS_REFUSED;
    }

    public long refusedRecords() {
        return feedback == null
                ? 0
                : feedback.items().stream()
                        .filter(item -> item.groups().values().stream().anyMatch(status -> status.feedback() == 3))
                        .count();
    }
}

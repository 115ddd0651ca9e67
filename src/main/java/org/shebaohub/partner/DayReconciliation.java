package org.shebaohub.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Document;

/**
 * How a file is answered in which a partner lists the messages that it sent on a day: by a file that says of each what the
 * hub has (interfaces.md 5.1 and 8.3, ECT-04). The hub asks after ACK-01 and writes the answer once, with a {@code .sig}. All
 * lines are without their line end; the file's layout has the charset and the line end of the answer too.
 */
public interface DayReconciliation {
    Asked asked(Row header);

    /** Key of the message that a record of the file names. */
    String key(Row row);

    /** Name of the answer to the file of that name. */
    String name(String fileName);

    /** @param lines how many stand between the first and the last */
    String first(Row header, long lines);

    /** @param held empty where the hub lacks the message */
    String line(Row row, Optional<Held> held);

    /**
     * A message of that day that the file lacks.
     *
     * @param seq     goes on after the file's own
     * @param content as the hub received it
     */
    String missing(long seq, Held held, Document content);

    /** @param sm3 of all bytes before this line */
    String last(long lines, String sm3);

    /**
     * Which messages are compared.
     *
     * @param day   of sending, Beijing
     * @param types MsgTypes
     */
    record Asked(LocalDate day, Set<String> types) {
        public Asked {
            Objects.requireNonNull(day);
            types = Set.copyOf(types);
        }
    }

    /**
     * A message that the hub has of the sender.
     *
     * @param sentAt  null where the message does not say it well
     * @param sm3     of the bytes received, lower-case hex
     * @param refused the message as a whole was refused
     * @param stand   null where it has none, because it was refused
     */
    record Held(
            String key, String msgType, String bizSerialNo, Instant sentAt, String sm3, boolean refused, Stand stand) {
        public Held {
            Objects.requireNonNull(key);
            Objects.requireNonNull(sm3);
        }
    }

    /**
     * Where the record stands that has come least far; of two that are decided, the one that failed.
     *
     * @param handle   办理状态
     * @param feedback 业务反馈状态
     */
    record Stand(int handle, int feedback) {}
}

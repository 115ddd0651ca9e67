package org.shebaohub.partner;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Message;

/**
 * What a partner whose totals are compared with the hub's own facts provides besides its four parts. The hub asks it inside
 * the recording transaction, or when the detail file is there, and sends the answer once.
 */
public interface Reconciliation {
    /** What this message wants compared; empty where it is no such message. */
    Optional<Asked> asked(Message message);

    /** The records of a part of a detail file; empty where it is a part of another file. */
    Optional<List<Row>> rows(Message part);

    /**
     * The answer to the message that asked.
     *
     * @param ours   facts by identifier, in the order of its UTF-8 bytes; to be read once
     * @param detail the file that was named; empty where none was, or where it did not come in time
     */
    Draft answer(Answered about, Asked asked, Stream<Fact> ours, Optional<Detail> detail);

    /**
     * A question to the archive that outlives the message.
     *
     * @param kind     of the facts that are compared
     * @param same     what their {@link Fact#about()} must have
     * @param from     first day, ISO; facts tell theirs as {@code day}
     * @param to       last day, included
     * @param undoing  true for facts that undo another, false for those that do not
     * @param stated   the partner's totals by name
     * @param fileName detail file that belongs to it, null where there is none
     * @param fileSm3  SM3 of that file as the message tells it, lower-case hex, null where it does not
     */
    record Asked(
            String kind,
            Map<String, String> same,
            String from,
            String to,
            boolean undoing,
            Map<String, String> stated,
            String fileName,
            String fileSm3) {
        public Asked {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            same = Map.copyOf(same);
            stated = Map.copyOf(stated);
        }
    }

    /** @param rows in the order of the UTF-8 bytes of their identifiers; to be read once */
    record Detail(String sm3, Stream<Row> rows) {}

    /**
     * @param id     of the fact that the row is about
     * @param values by the names of the file's columns
     */
    record Row(String id, Map<String, String> values) {
        public Row {
            Objects.requireNonNull(id);
            values = Map.copyOf(values);
        }
    }
}

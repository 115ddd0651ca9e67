package org.shebaohub.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.record.OutgoingStore.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the records of a message stand, and what the core has said about them. */
@Component
class FeedbackStore {
    private final JdbcClient jdbc;
    private final OutgoingStore outgoing;
    private final ObjectMapper json = new ObjectMapper();

    FeedbackStore(JdbcClient jdbc, OutgoingStore outgoing) {
        this.jdbc = jdbc;
        this.outgoing = outgoing;
    }

    /**
     * @param part    of a batch file, counted from 1; 0 for any other message
     * @param version ACK-02 written so far about the message
     */
    record Standing(long exchange, int part, Answered answered, Feedback state, int version) {}

    /** The state of the message that became this canonical one; nobody else changes it until the transaction ends. */
    Optional<Standing> lock(String canonicalId) {
        return jdbc.sql("select f.exchange_id, f.part, f.answered::text, f.state::text, f.version from feedback f "
                        + "join outgoing o on o.exchange_id = f.exchange_id and o.part = f.part "
                        + "where o.role = 'EVENT' and o.msg_id = ? for update of f")
                .param(canonicalId)
                .query((row, number) -> standing(row))
                .optional();
    }

    /** The state of a message that has one; nobody else changes it until the transaction ends. */
    Standing lock(long exchange) {
        return jdbc.sql("select f.exchange_id, f.part, f.answered::text, f.state::text, f.version "
                        + "from feedback f where f.exchange_id = ? and f.part = 0 for update")
                .param(exchange)
                .query((row, number) -> standing(row))
                .single();
    }

    Optional<Feedback> state(long exchange) {
        return state(exchange, 0);
    }

    /** @param part of a batch file, counted from 1; 0 for any other message */
    Optional<Feedback> state(long exchange, int part) {
        return jdbc.sql("select state::text from feedback where exchange_id = ? and part = ?")
                .params(exchange, part)
                .query((row, number) -> read(row.getString(1), Feedback.class))
                .optional();
    }

    /** SM3 of the result with that Seq, if there was one. */
    Optional<String> result(String canonicalId, int seq) {
        return jdbc.sql("select sm3 from core_result where canonical_id = ? and seq = ?")
                .params(canonicalId, seq)
                .query(String.class)
                .optional();
    }

    /** What the core said; it is not waited for any more about this message or part. */
    void keep(Standing about, String canonicalId, int seq, Message message) {
        jdbc.sql(
                        "with r as (insert into core_result (canonical_id, seq, sm3, received_at, body) values (?, ?, ?, ?, ?)) "
                                + "update feedback set awaited = false where exchange_id = ? and part = ? and awaited")
                .params(
                        canonicalId,
                        seq,
                        message.document().sm3(),
                        message.reception().receivedAt().atOffset(ZoneOffset.UTC),
                        message.document().copy(),
                        about.exchange(),
                        about.part())
                .update();
    }

    /** The new state, with the ACK-02 that tells it, where it is told, as the message's next one, to be delivered. */
    void move(Standing from, Feedback to, List<Outgoing> told) {
        jdbc.sql("update feedback set state = ?::jsonb, version = version + ? where exchange_id = ? and part = ?")
                .params(write(to), told.size(), from.exchange(), from.part())
                .update();
        told.forEach(one -> outgoing.keep(
                new Stored(from.exchange(), from.part(), from.version() + 1),
                one,
                from.answered().bizSerialNo()));
    }

    /** Where the records of a part of a batch file stand at first. @param version feedback files about it so far */
    void begin(long exchange, int part, Answered answered, Feedback state, int version, boolean awaited) {
        jdbc.sql("insert into feedback (exchange_id, part, answered, state, version, awaited) "
                        + "values (?, ?, ?::jsonb, ?::jsonb, ?, ?)")
                .params(exchange, part, write(answered), write(state), version, awaited)
                .update();
    }

    private Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong(1),
                row.getInt(2),
                read(row.getString(3), Answered.class),
                read(row.getString(4), Feedback.class),
                row.getInt(5));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be written", e);
        }
    }
}

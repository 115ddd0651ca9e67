package org.shebaohub.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shebaohub.message.Asked;
import org.shebaohub.message.Document;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Transport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The core's requests, those that wait and those that have their reply. */
@Component
class RequestStore {
    private static final String ASKED = "r.key, r.partner, r.msg_id, r.subject";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RequestSettings settings;

    RequestStore(JdbcClient jdbc, Clock clock, RequestSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param reply id of the stored reply, null while it waits */
    record Known(String sm3, UUID reply) {}

    /** @param replied true where it is too late for an answer */
    record Question(Asked asked, boolean replied) {}

    /** @param request as it was received and proved, not parsed again */
    record Overdue(Asked asked, long exchange, Message request) {}

    /** The request of that key, locked until the transaction ends. */
    Optional<Known> lock(String key) {
        return jdbc.sql("select sm3, reply_id from core_request where key = ? for update")
                .param(key)
                .query((row, number) -> new Known(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /**
     * A request that waits from now on.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another transaction had the key first
     */
    void waiting(Asked asked, long exchange, String sm3) {
        jdbc.sql("insert into core_request (key, sm3, exchange_id, partner, msg_id, subject, due_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        asked.key(),
                        sm3,
                        exchange,
                        asked.partner(),
                        asked.msgId(),
                        asked.subject(),
                        OffsetDateTime.now(clock).plus(settings.answerWithin()))
                .update();
    }

    /** A request that nobody was asked. @throws org.springframework.dao.DuplicateKeyException as {@link #waiting} */
    void repliedAtOnce(Asked asked, long exchange, String sm3, UUID reply) {
        jdbc.sql("insert into core_request (key, sm3, exchange_id, partner, subject, reply_id) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(asked.key(), sm3, exchange, asked.partner(), asked.subject(), reply)
                .update();
    }

    void replied(Asked asked, UUID reply) {
        jdbc.sql("update core_request set reply_id = ? where key = ?")
                .params(reply, asked.key())
                .update();
    }

    /** The request that became this question to the partner, locked until the transaction ends. */
    Optional<Question> question(String partner, String msgId) {
        return jdbc.sql("select " + ASKED + ", r.reply_id is not null from core_request r "
                        + "where r.partner = ? and r.msg_id = ? for update")
                .params(partner, msgId)
                .query((row, number) -> new Question(asked(row), row.getBoolean(5)))
                .optional();
    }

    /** Keys of requests whose time is over, the longest waiting first. */
    List<String> overdue() {
        return jdbc.sql("select key from core_request where reply_id is null and due_at <= ? order by due_at limit 100")
                .param(OffsetDateTime.now(clock))
                .query(String.class)
                .list();
    }

    /** One of them, locked until the transaction ends; empty where somebody else holds it or it has its reply. */
    Optional<Overdue> overdue(String key) {
        return jdbc.sql("select " + ASKED + ", r.exchange_id, x.reception, x.channel, x.transport, x.kind, "
                        + "x.correlation, x.received_at, x.raw, x.node, x.signed_by from core_request r "
                        + "join exchange x on x.id = r.exchange_id where r.key = ? and r.reply_id is null "
                        + "for update of r skip locked")
                .param(key)
                .query((row, number) -> new Overdue(asked(row), row.getLong(5), request(row)))
                .optional();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Message request(ResultSet row) throws SQLException {
        Reception reception = new Reception(
                row.getString("reception"),
                row.getString("channel"),
                Transport.valueOf(row.getString("transport")),
                Kind.valueOf(row.getString("kind")),
                null,
                row.getString("correlation"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                true);
        return Message.received(reception, Document.of(row.getBytes("raw")))
                .proved(new Proof(row.getString("node"), row.getString("signed_by"), null, null));
    }
}

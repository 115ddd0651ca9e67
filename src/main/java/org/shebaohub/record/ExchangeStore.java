package org.shebaohub.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Role;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes an exchange in one statement, which is one round trip and, outside a transaction, one commit: everything of it
 * is there or nothing is.
 */
@Component
class ExchangeStore {
    private static final String INSERT =
            """
            with x as (
              insert into exchange (reception, channel, transport, kind, file_name, correlation, received_at, sent_at, raw,
                  bytes, seal, sm3, partner, node, msg_id, key, msg_type, biz_serial, test_flag, signed_by, state, code, report, cause)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning id),
            k as (insert into message_key (node, key, sm3, exchange_id)
              select c.node, c.key, c.sm3, x.id from x, (values (?::text, ?::text, ?::text)) as c (node, key, sm3)
              where c.node is not null),
            f as (insert into feedback (exchange_id, answered, state, version, awaited)
              select x.id, c.answered::jsonb, c.state::jsonb, c.version, c.awaited
              from x, (values (?::text, ?::text, ?::int, ?::boolean)) as c (answered, state, version, awaited)
              where c.answered is not null),
            o as (insert into outgoing (id, exchange_id, role, version, destination, transport, kind, name,
                  correlation, msg_id, body)
              select u.id, x.id, u.role, u.version, u.destination, u.transport, u.kind, u.name, u.correlation,
                  u.msg_id, u.body
              from x, unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::bytea[])
                as u (id, role, version, destination, transport, kind, name, correlation, msg_id, body)),
            d as (insert into delivery (id, outgoing_id, destination, transport, name, correlation, order_key,
                  created_at, state, next_at)
              select u.id, u.stored, u.destination, u.transport, u.name, u.correlation, u.order_key, t.at, 'PENDING',
                  t.at + interval '15 seconds'
              from (values (?::timestamptz)) as t (at),
                unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u (id, stored, destination, transport, name, correlation, order_key)),
            l as (insert into ledger_entry (exchange_id, event, at, subject, digest, code)
              select x.id, u.event, t.at, u.subject, u.digest, u.code
              from x, (values (?::timestamptz)) as t (at),
                unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u (event, subject, digest, code))
            select id from x
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ExchangeStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message stored before that is to be sent once more. */
    record Resend(UUID stored, Outgoing outgoing) {}

    /**
     * @throws org.springframework.dao.DuplicateKeyException where this reception or this key is there already; nothing
     *                                                       was written then
     */
    long insert(Entry entry, List<Resend> resends) {
        return jdbc.execute((ConnectionCallback<Long>) connection -> {
            try (PreparedStatement sql = connection.prepareStatement(INSERT)) {
                Parameters to = new Parameters(sql, connection);
                exchange(to, entry);
                to.texts(
                        entry.claims() ? entry.node() : null,
                        entry.envelope().key(),
                        entry.document().sm3());
                to.texts(write(entry.answered()), write(entry.feedback()));
                to.number(entry.feedbackVersion());
                to.flag(entry.awaitsTheCore());
                outgoing(to, entry.written());
                deliveries(to, entry, resends);
                ledger(to, entry);
                try (ResultSet result = sql.executeQuery()) {
                    result.next();
                    return result.getLong(1);
                }
            }
        });
    }

    private void exchange(Parameters to, Entry entry) throws SQLException {
        Reception reception = entry.reception();
        Envelope envelope = entry.envelope();
        to.texts(
                reception.id(),
                reception.channel(),
                reception.transport().name(),
                reception.kind().name(),
                reception.fileName(),
                reception.correlation());
        to.time(reception.receivedAt().atOffset(ZoneOffset.UTC));
        to.time(entry.sentAt());
        to.bytes(entry.document().inMemory() ? entry.document().copy() : null);
        to.number(entry.document().length());
        to.texts(
                reception.seal(),
                entry.document().sm3(),
                entry.partner(),
                entry.node(),
                envelope.msgId(),
                envelope.key(),
                envelope.msgType(),
                envelope.bizSerialNo(),
                envelope.testFlag(),
                entry.signedBy(),
                entry.state().name(),
                entry.code(),
                entry.report().findings().isEmpty()
                        ? null
                        : write(entry.report().findings()),
                entry.cause());
    }

    private static void outgoing(Parameters to, List<Outgoing> written) throws SQLException {
        List<Integer> versions = new ArrayList<>();
        int feedback = 0;
        for (Outgoing one : written) {
            versions.add(one.role() == Role.FEEDBACK ? ++feedback : 1);
        }
        to.array("uuid", written, Outgoing::id);
        to.array("text", written, one -> one.role().name());
        to.array("int4", versions, version -> version);
        to.array("text", written, Outgoing::destination);
        to.array("text", written, one -> one.transport().name());
        to.array("text", written, one -> one.kind().name());
        to.array("text", written, Outgoing::name);
        to.array("text", written, Outgoing::correlation);
        to.array("text", written, Outgoing::msgId);
        to.bytes(written.stream().map(one -> one.document().copy()).toArray(byte[][]::new));
    }

    private void deliveries(Parameters to, Entry entry, List<Resend> resends) throws SQLException {
        List<Resend> all = new ArrayList<>();
        entry.written().forEach(one -> all.add(new Resend(one.id(), one)));
        all.addAll(resends);
        to.time(OffsetDateTime.now(clock));
        to.array("uuid", all, one -> one.outgoing().id());
        to.array("uuid", all, Resend::stored);
        to.array("text", all, one -> one.outgoing().destination());
        to.array("text", all, one -> one.outgoing().transport().name());
        to.array("text", all, one -> one.outgoing().name());
        to.array("text", all, one -> one.outgoing().correlation());
        to.array(
                "text",
                all,
                one -> Entry.orderKey(one.outgoing(), entry.envelope().bizSerialNo()));
    }

    private void ledger(Parameters to, Entry entry) throws SQLException {
        List<String[]> events = new ArrayList<>();
        String reception = entry.reception().id();
        events.add(new String[] {"received", reception, entry.document().sm3(), null});
        events.add(new String[] {entry.state().name().toLowerCase(Locale.ROOT), reception, null, entry.code()});
        for (Outgoing one : entry.written()) {
            String event = event(one.role());
            events.add(new String[] {event, one.msgId(), one.document().sm3(), null});
        }
        to.time(OffsetDateTime.now(clock));
        for (int column = 0; column < 4; column++) {
            int value = column;
            to.array("text", events, event -> event[value]);
        }
    }

    private static String event(Role role) {
        return switch (role) {
            case EVENT -> "converted";
            case MESSAGE -> "asked";
            default -> "answered";
        };
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be written", e);
        }
    }

    /** Sets the parameters of a statement one after another. */
    private static final class Parameters {
        private final PreparedStatement sql;
        private final Connection connection;
        private int next = 1;

        Parameters(PreparedStatement sql, Connection connection) {
            this.sql = sql;
            this.connection = connection;
        }

        void texts(String... values) throws SQLException {
            for (String value : values) {
                sql.setString(next++, value);
            }
        }

        void flag(boolean value) throws SQLException {
            sql.setBoolean(next++, value);
        }

        void number(long value) throws SQLException {
            sql.setLong(next++, value);
        }

        void time(OffsetDateTime value) throws SQLException {
            sql.setObject(next++, value, Types.TIMESTAMP_WITH_TIMEZONE);
        }

        void bytes(byte[] value) throws SQLException {
            sql.setBytes(next++, value);
        }

        void bytes(byte[][] values) throws SQLException {
            sql.setArray(next++, connection.createArrayOf("bytea", values));
        }

        <T> void array(String type, List<T> of, Function<T, Object> value) throws SQLException {
            sql.setArray(
                    next++,
                    connection.createArrayOf(type, of.stream().map(value).toArray()));
        }
    }
}

package org.shebaohub.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the archive knows: receptions, keys and the answers given. */
@Component
class HistoryStore {
    private final JdbcClient jdbc;
    private final Archive archive;

    HistoryStore(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /** Who used a key first. */
    record Known(long exchange, String sm3, boolean refused, String code) {}

    Optional<Long> reception(String id) {
        return jdbc.sql("select id from exchange where reception = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    Optional<Known> key(String node, String key) {
        return jdbc.sql("select k.exchange_id, k.sm3, x.state = 'REFUSED', x.code from message_key k "
                        + "join exchange x on x.id = k.exchange_id where k.node = ? and k.key = ?")
                .params(node, key)
                .query((row, number) ->
                        new Known(row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4)))
                .optional();
    }

    /**
     * ACK-01 written so far whose file has this name, or this name and a number.
     *
     * @param name without its {@code .xml}
     */
    int acksNamed(String channel, String name) {
        return jdbc.sql(
                        "select count(*) from outgoing where role = 'TECH_ACK' and destination = ? and name is not null "
                                + "and name ~>=~ ? and name ~<~ ? and substr(name, ?) ~ '^(_[0-9]+)?[.]xml$'")
                .params(channel, name, name + "\uffff", name.codePointCount(0, name.length()) + 1)
                .query(Integer.class)
                .single();
    }

    /** False also where nothing of that name is known. */
    boolean neverVerified(String channel, String fileName, Instant from, Instant before) {
        return jdbc.sql("select coalesce(bool_and(node is null), false) from exchange where file_name = ? "
                        + "and channel = ? and received_at >= ? and received_at < ? and state <> 'ARCHIVED'")
                .params(fileName, channel, from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** A file of the sender by its batch number, where its name is the key. */
    Optional<Long> file(String node, String batchNo) {
        return jdbc.sql("select k.exchange_id from exchange x join message_key k on k.exchange_id = x.id "
                        + "and k.node = x.node and k.key = x.file_name where x.node = ? and x.biz_serial = ?")
                .params(node, batchNo)
                .query(Long.class)
                .optional();
    }

    /** The latest message of a sender that claimed no key, because it was refused in an early layer or given up. */
    Optional<Long> unclaimed(String node, String key) {
        return jdbc.sql("select id from exchange where node = ? and key = ? and state in ('REFUSED', 'PARKED') "
                        + "and msg_type is distinct from 'STQ-01' order by id desc limit 1")
                .params(node, key)
                .query(Long.class)
                .optional();
    }

    /** Exchanges of a sender about one business serial number, in order of receipt; queries are not business. */
    List<Long> business(String node, String bizSerialNo) {
        return jdbc.sql("select id from exchange where node = ? and biz_serial = ? and msg_type <> 'STQ-01' "
                        + "and state in ('ACCEPTED', 'REFUSED', 'PARKED') order by id")
                .params(node, bizSerialNo)
                .query(Long.class)
                .list();
    }

    /** ACK-01 and the latest ACK-02 of an exchange, of a batch file all that was answered, in the order they are sent. */
    List<Outgoing> answers(long exchange) {
        return jdbc.sql(
                        "select o.id, o.role, o.destination, o.transport, o.kind, o.name, o.correlation, o.msg_id, "
                                + "o.body, o.id, o.seal from outgoing o where o.exchange_id = ? and (o.role in ('TECH_ACK', 'MESSAGE', 'FILE') or o.role = "
                                + "'FEEDBACK' and (o.part > 0 or o.version = (select max(l.version) from outgoing l "
                                + "where l.exchange_id = o.exchange_id and l.role = 'FEEDBACK'))) order by o.role desc, o.part, o.version")
                .param(exchange)
                .query((row, number) -> outgoing(row))
                .list();
    }

    /** One message as it was sent. */
    Optional<Outgoing> stored(UUID id) {
        return jdbc.sql(
                        "select id, role, destination, transport, kind, name, correlation, msg_id, body, id, seal from outgoing "
                                + "where id = ?")
                .param(id)
                .query((row, number) -> outgoing(row))
                .optional();
    }

    /** What of an exchange has not been delivered yet, each with the id and the way of its delivery. */
    List<Outgoing> pending(long exchange) {
        return jdbc.sql("select d.id, o.role, d.destination, d.transport, o.kind, d.name, d.correlation, o.msg_id, "
                        + "o.body, o.id, o.seal from delivery d join outgoing o on o.id = d.outgoing_id "
                        + "where o.exchange_id = ? and d.state = 'PENDING' order by d.number")
                .param(exchange)
                .query((row, number) -> outgoing(row))
                .list();
    }

    private Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getObject(1, UUID.class),
                Role.valueOf(row.getString(2)),
                row.getString(3),
                Transport.valueOf(row.getString(4)),
                Kind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                archive.outgoing(row.getBytes(9), row.getObject(10, UUID.class)),
                row.getString(11));
    }
}

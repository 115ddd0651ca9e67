package org.shebaohub.deliver;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shebaohub.deliver.Destinations.Key;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Cause;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries in the database: what waits, what is done. */
@Component
class DeliveryStore {
    private static final int AT_ONCE = 100;
    /** However many may be taken: so many bytes of content and one more, for all of it is in memory at a time. */
    private static final long BYTES_AT_ONCE = 8L << 20;

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Clock clock;

    DeliveryStore(JdbcClient jdbc, Archive archive, Clock clock) {
        this.archive = archive;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A delivery that waits. */
    record Waiting(Outgoing outgoing, Instant since) {}

    void delivered(List<UUID> deliveries) {
        end(deliveries, "DELIVERED", "delivered");
    }

    void givenUp(UUID delivery) {
        end(List.of(delivery), "GIVEN_UP", "given-up");
    }

    private void end(List<UUID> deliveries, String state, String event) {
        jdbc.sql(
                        "with m as (update delivery set state = :state, ended_at = :now, attempts = attempts + 1 "
                                + "where id = any(:ids) and state = 'PENDING' returning id, outgoing_id) "
                                + "insert into ledger_entry (exchange_id, event, at, subject) "
                                + "select o.exchange_id, :event, :now, m.id::text from m join outgoing o on o.id = m.outgoing_id")
                .param("state", state)
                .param("now", OffsetDateTime.now(clock))
                .param("ids", deliveries.toArray(UUID[]::new))
                .param("event", event)
                .update();
    }

    void failed(UUID delivery, Throwable failure) {
        jdbc.sql("update delivery set attempts = attempts + 1, failed_at = ?, failure = ? where id = ?")
                .params(OffsetDateTime.now(clock), Cause.kinds(failure), delivery)
                .update();
    }

    /** Destinations for which something waits. @param leftAlone only what nobody has in memory any more */
    List<Key> destinations(boolean leftAlone) {
        OffsetDateTime due =
                leftAlone ? OffsetDateTime.now(clock) : OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        return jdbc.sql("select distinct destination, transport from delivery where state = 'PENDING' and next_at <= ?")
                .param(due)
                .query((row, number) -> new Key(row.getString(1), Transport.valueOf(row.getString(2))))
                .list();
    }

    /** The oldest that wait for a destination, locked until the transaction ends; what another node has is left out. */
    List<Waiting> waiting(Key destination) {
        return jdbc.sql(
                        "with w as (select id, number, outgoing_id, destination, transport, name, correlation, created_at "
                                + "from delivery where state = 'PENDING' and destination = ? and transport = ? "
                                + "order by number limit " + AT_ONCE + " for update skip locked), "
                                + "s as (select w.*, sum(coalesce(octet_length(o.body), 0)) over (order by w.number) "
                                + "- coalesce(octet_length(o.body), 0) as before from w join outgoing o on o.id = w.outgoing_id) "
                                + "select s.id, o.role, s.destination, s.transport, o.kind, s.name, s.correlation, o.msg_id, "
                                + "o.body, s.created_at, o.id, o.seal from s join outgoing o on o.id = s.outgoing_id "
                                + "where s.before < " + BYTES_AT_ONCE + " order by s.number")
                .params(destination.destination(), destination.transport().name())
                .query((row, number) -> new Waiting(
                        new Outgoing(
                                row.getObject(1, UUID.class),
                                Role.valueOf(row.getString(2)),
                                row.getString(3),
                                Transport.valueOf(row.getString(4)),
                                Kind.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                archive.outgoing(row.getBytes(9), row.getObject(11, UUID.class)),
                                row.getString(12)),
                        row.getObject(10, OffsetDateTime.class).toInstant()))
                .list();
    }
}

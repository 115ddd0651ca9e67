package org.shebaohub.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.shebaohub.message.Outgoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to an exchange what was written after it was recorded: the message, its delivery and the ledger entry. */
@Component
class OutgoingStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param version     counts the messages of one role from 1
     * @param bizSerialNo of the exchange, null where it has none
     */
    void add(long exchange, Outgoing written, int version, String bizSerialNo) {
        jdbc.sql("with o as (insert into outgoing (id, exchange_id, role, version, destination, transport, kind, name, "
                        + "correlation, msg_id, body) values (:id, :exchange, :role, :version, :destination, "
                        + ":transport, :kind, :name, :correlation, :msgId, :body)), "
                        + "d as (insert into delivery (id, outgoing_id, destination, transport, name, correlation, "
                        + "order_key, created_at, state, next_at) values (:id, :id, :destination, :transport, :name, "
                        + ":correlation, :orderKey, :now, 'PENDING', :now + interval '15 seconds')) "
                        + "insert into ledger_entry (exchange_id, event, at, subject, digest) "
                        + "values (:exchange, 'answered', :now, :msgId, :sm3)")
                .param("id", written.id())
                .param("exchange", exchange)
                .param("role", written.role().name())
                .param("version", version)
                .param("destination", written.destination())
                .param("transport", written.transport().name())
                .param("kind", written.kind().name())
                .param("name", written.name())
                .param("correlation", written.correlation())
                .param("msgId", written.msgId())
                .param("body", written.document().copy())
                .param("orderKey", Entry.orderKey(written, bizSerialNo))
                .param("now", OffsetDateTime.now(clock))
                .param("sm3", written.document().sm3())
                .update();
    }
}

package org.shebaohub.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds a signed message to an exchange that is recorded already, with its delivery and its ledger entry. */
@Component
class OutgoingStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Which message of the exchange it is.
     *
     * @param part    of a batch file, counted from 1; 0 for any other message
     * @param version counts those of one role
     */
    record Stored(long exchange, int part, int version) {}

    /** The bytes of a document that is not in memory are in the archive under the message's own key. */
    void keep(Stored as, Outgoing outgoing, String bizSerialNo) {
        boolean whole = outgoing.document().inMemory();
        jdbc.sql("with o as (insert into outgoing (id, exchange_id, part, role, version, destination, transport, kind, "
                        + "name, correlation, msg_id, body, bytes, seal) values (:id, :exchange, :part, :role, :version, "
                        + ":destination, :transport, :kind, :name, :correlation, :msgId, :body, :bytes, :seal)), "
                        + "d as (insert into delivery (id, outgoing_id, destination, transport, name, correlation, "
                        + "order_key, created_at, state, next_at) values (:id, :id, :destination, :transport, :name, "
                        + ":correlation, :orderKey, :now, 'PENDING', :now + interval '15 seconds')) "
                        + "insert into ledger_entry (exchange_id, event, at, subject, digest) "
                        + "values (:exchange, :event, :now, :msgId, :sm3)")
                .param("id", outgoing.id())
                .param("exchange", as.exchange())
                .param("part", as.part())
                .param("role", outgoing.role().name())
                .param("version", as.version())
                .param("destination", outgoing.destination())
                .param("transport", outgoing.transport().name())
                .param("kind", outgoing.kind().name())
                .param("name", outgoing.name())
                .param("correlation", outgoing.correlation())
                .param("msgId", outgoing.msgId())
                .param("body", whole ? outgoing.document().copy() : null)
                .param("bytes", outgoing.document().length())
                .param("seal", outgoing.seal())
                .param("orderKey", Entry.orderKey(outgoing, bizSerialNo))
                .param("now", OffsetDateTime.now(clock))
                .param("event", outgoing.role() == Role.EVENT ? "converted" : "answered")
                .param("sm3", outgoing.document().sm3())
                .update();
    }

    /** Signed and stored, but sent only where its receiver asks for it. */
    void keepUnsent(long exchange, Outgoing outgoing) {
        jdbc.sql("with o as (insert into outgoing (id, exchange_id, role, version, destination, transport, kind, name, "
                        + "correlation, msg_id, body, bytes) values (:id, :exchange, :role, 1, :destination, :transport, "
                        + ":kind, :name, :correlation, :msgId, :body, :bytes)) "
                        + "insert into ledger_entry (exchange_id, event, at, subject, digest) "
                        + "values (:exchange, 'kept', :now, :msgId, :sm3)")
                .param("id", outgoing.id())
                .param("exchange", exchange)
                .param("role", outgoing.role().name())
                .param("destination", outgoing.destination())
                .param("transport", outgoing.transport().name())
                .param("kind", outgoing.kind().name())
                .param("name", outgoing.name())
                .param("correlation", outgoing.correlation())
                .param("msgId", outgoing.msgId())
                .param("body", outgoing.document().copy())
                .param("bytes", outgoing.document().length())
                .param("now", OffsetDateTime.now(clock))
                .param("sm3", outgoing.document().sm3())
                .update();
    }
}

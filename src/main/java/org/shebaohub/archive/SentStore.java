package org.shebaohub.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.shebaohub.archive.Dossier.Attempted;
import org.shebaohub.archive.Dossier.Body;
import org.shebaohub.archive.Dossier.Delivered;
import org.shebaohub.archive.Dossier.Sent;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hub wrote because of one exchange, and each way it went. */
final class SentStore {
    /** What ends in hub.dead is the message as it came; everything else is the hub's own. */
    private static final String DEAD = "DEAD";

    private static final String ORDER = "order by role = 'EVENT', role desc, part, version, msg_id";

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Layouts layouts;
    private final Viewer viewer;

    SentStore(JdbcClient jdbc, Archive archive, Layouts layouts, Viewer viewer) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.layouts = layouts;
        this.viewer = viewer;
    }

    long count(long exchange, int part) {
        return jdbc.sql("select count(*) from outgoing where exchange_id = ? and (? = 0 or part = ?)")
                .params(exchange, part, part)
                .query(Long.class)
                .single();
    }

    /** Answers first, then canonical messages. Of a batch file as a whole without the documents of its parts. */
    List<Sent> page(long exchange, boolean batch, String msgType, Wanted wanted) {
        return jdbc.sql("select o.id, o.role, o.part, o.version, o.destination, o.msg_id, o.name, l.digest, "
                        + "o.role = 'FILE' as file, coalesce(o.bytes, length(o.body)) as size, "
                        + "case when not :batch or :part > 0 or o.part = 0 or o.role = 'FILE' then o.body end as body "
                        + "from (select * from outgoing where exchange_id = :exchange and (:part = 0 or part = :part) "
                        + ORDER + " offset :before limit :page) o left join lateral (select digest from ledger_entry "
                        + "where exchange_id = :exchange and subject = o.msg_id "
                        + "and event in ('converted', 'answered', 'asked', 'kept') limit 1) l on true " + ORDER)
                .param("batch", batch)
                .param("part", wanted.part())
                .param("exchange", exchange)
                .param("before", wanted.before())
                .param("page", Wanted.PAGE)
                .query((row, number) -> sent(row, msgType, wanted))
                .list();
    }

    /** How many of what is delivered, waits or was given up. */
    List<Delivered> delivered(long exchange, int part) {
        return jdbc.sql("select o.role, d.state, count(*) from outgoing o join delivery d on d.outgoing_id = o.id "
                        + "where o.exchange_id = ? and (? = 0 or o.part = ?) group by 1, 2 order by 1, 2")
                .params(exchange, part, part)
                .query((row, number) -> new Delivered(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private Sent sent(ResultSet row, String msgType, Wanted wanted) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Sent(
                id,
                row.getString("role"),
                row.getInt("part"),
                row.getInt("version"),
                row.getString("destination"),
                viewer.word(row.getString("msg_id")),
                viewer.word(row.getString("name")),
                body(row, id, msgType, wanted),
                deliveries(id));
    }

    private Body body(ResultSet row, UUID id, String msgType, Wanted wanted) throws SQLException {
        String sm3 = row.getString("digest");
        boolean own = !DEAD.equals(row.getString("role"));
        byte[] body = row.getBytes("body");
        if (row.getBoolean("file")) {
            return viewer.lines(
                    archive.outgoing(body, id),
                    layouts.of(row.getString("name"), msgType).orElse(null),
                    wanted.lines(),
                    sm3,
                    own);
        }
        return body == null
                ? new Body(sm3, row.getLong("size"), !viewer.reveals(), null, null)
                : viewer.body(Document.of(body), own);
    }

    private List<Attempted> deliveries(UUID outgoing) {
        return jdbc.sql("select id, destination, transport, name, correlation, state, attempts, created_at, failed_at, "
                        + "failure, ended_at from delivery where outgoing_id = ? order by number")
                .param(outgoing)
                .query((row, number) -> attempted(row))
                .list();
    }

    private Attempted attempted(ResultSet row) throws SQLException {
        return new Attempted(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                viewer.word(row.getString(4)),
                viewer.word(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                ArchiveStore.beijing(row, 8),
                ArchiveStore.beijing(row, 9),
                row.getString(10),
                ArchiveStore.beijing(row, 11));
    }
}

package org.shebaohub.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shebaohub.archive.Dossier.Line;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds exchanges, and writes down who has seen one unmasked. */
public final class ArchiveStore {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    static final String LINE = "x.id, x.received_at, x.channel, x.transport, x.partner, x.node, x.msg_type, x.msg_id, "
            + "x.file_name, x.biz_serial, x.state, x.code, x.bytes";

    private final JdbcClient jdbc;
    private final Clock clock;

    public ArchiveStore(DataSource source, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    /** The newest first. */
    public List<Line> list(Filter filter, Viewer viewer) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        equal("x.partner", filter.partner(), conditions, values);
        equal("x.channel", filter.channel(), conditions, values);
        equal("x.node", filter.node(), conditions, values);
        equal("x.msg_type", filter.type(), conditions, values);
        equal("x.state", filter.state(), conditions, values);
        equal("x.biz_serial", filter.bizSerialNo(), conditions, values);
        if (filter.canonicalId() != null) {
            conditions.add("x.id in (select exchange_id from outgoing where role = 'EVENT' and msg_id = ?)");
            values.add(filter.canonicalId());
        }
        if (filter.olderThan() > 0) {
            conditions.add("x.id < ?");
            values.add(filter.olderThan());
        }
        time("x.received_at >= ?", filter.from(), conditions, values);
        time("x.received_at < ?", filter.before(), conditions, values);
        if (filter.code() != null) {
            conditions.add("(x.code = ? or x.report @> jsonb_build_array(jsonb_build_object('code', ?)))");
            values.add(filter.code());
            values.add(filter.code());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.add(filter.limit());
        return jdbc.sql("select " + LINE + " from exchange x" + where + " order by x.id desc limit ?")
                .params(values)
                .query((row, number) -> line(row, viewer))
                .list();
    }

    /** @param id number of the exchange, reception id, MsgId, batch number, file name or CanonicalId */
    public List<Line> find(String id, Viewer viewer) {
        long number = id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
        return jdbc.sql(
                        "select " + LINE + " from exchange x where x.id in ("
                                + "select id from exchange where id = ? union select id from exchange where reception = ? "
                                + "union select id from exchange where msg_id = ? "
                                + "union select id from exchange where file_name = ? "
                                + "union select exchange_id from outgoing where role = 'EVENT' and msg_id = ?) order by x.id desc")
                .params(number, id, id, id, id)
                .query((row, count) -> line(row, viewer))
                .list();
    }

    /** Before anything is shown: who sees this exchange unmasked, and the digest of what was received. */
    public void revealed(long exchange, String who) {
        jdbc.sql("insert into ledger_entry (exchange_id, event, at, subject, digest) "
                        + "select id, 'revealed', ?, ?, sm3 from exchange where id = ?")
                .params(OffsetDateTime.now(clock), who, exchange)
                .update();
    }

    static Line line(ResultSet row, Viewer viewer) throws SQLException {
        return new Line(
                row.getLong(1),
                beijing(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                viewer.word(row.getString(7)),
                viewer.word(row.getString(8)),
                viewer.word(row.getString(9)),
                viewer.word(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getLong(13));
    }

    static OffsetDateTime beijing(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> time.withOffsetSameInstant(BEIJING))
                .orElse(null);
    }

    private static void equal(String column, String value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    private static void time(String condition, Instant value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value.atOffset(ZoneOffset.UTC));
        }
    }
}

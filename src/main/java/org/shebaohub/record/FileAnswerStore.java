package org.shebaohub.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shebaohub.message.Document;
import org.shebaohub.message.Reception;
import org.shebaohub.partner.DayReconciliation.Asked;
import org.shebaohub.partner.DayReconciliation.Held;
import org.shebaohub.partner.DayReconciliation.Stand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that wait for an answer of the hub's own, and what the archive knows of the messages that they list. */
@Component
class FileAnswerStore {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int ROWS_AT_ONCE = 1000;

    /** Handle and feedback of the record that has come least far; of two that are decided, of the one that failed. */
    private static final String STAND = "(select concat(g.value ->> 'handle', g.value ->> 'feedback') "
            + "from feedback f, jsonb_array_elements(f.state -> 'items') as i (value), "
            + "jsonb_each(i.value -> 'groups') as g where f.exchange_id = x.id and f.part = 0 "
            + "order by g.value ->> 'handle', (g.value ->> 'feedback')::int "
            + "* case g.value ->> 'handle' when '1' then 1 else -1 end limit 1)";

    private static final String HELD =
            "x.id, x.msg_id, x.msg_type, x.biz_serial, x.sent_at, x.sm3, x.state = 'REFUSED' as refused, " + STAND
                    + " as stand";

    private final JdbcClient jdbc;
    /** Reads long results a part at a time, inside a transaction. */
    private final JdbcClient some;

    private final Clock clock;

    FileAnswerStore(DataSource database, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        JdbcTemplate inParts = new JdbcTemplate(database);
        inParts.setFetchSize(ROWS_AT_ONCE);
        this.some = JdbcClient.create(inParts);
        this.clock = clock;
    }

    /** A file that waits. */
    record Waiting(long exchange, Reception reception, String sm3, String node, String msgType, String bizSerialNo) {}

    /** A message of the day that the file lacks. */
    record Missing(long exchange, Held held) {}

    void await(long exchange) {
        jdbc.sql("insert into file_answer (exchange_id, state, next_at) values (?, 'WAITING', ?)")
                .params(exchange, OffsetDateTime.now(clock))
                .update();
    }

    /** One that nobody else answers until the transaction ends. */
    Optional<Waiting> take() {
        return jdbc.sql("select x.id, x.reception, x.channel, x.file_name, x.received_at, x.sm3, x.node, x.msg_type, "
                        + "x.biz_serial from file_answer a join exchange x on x.id = a.exchange_id "
                        + "where a.state = 'WAITING' and a.next_at <= ? order by a.next_at limit 1 "
                        + "for update of a skip locked")
                .param(OffsetDateTime.now(clock))
                .query((row, number) -> waiting(row))
                .optional();
    }

    void answered(long exchange) {
        jdbc.sql("update file_answer set state = 'ANSWERED' where exchange_id = ?")
                .param(exchange)
                .update();
    }

    void putOff(long exchange, Duration wait) {
        jdbc.sql("update file_answer set next_at = ? where exchange_id = ? and state = 'WAITING'")
                .params(OffsetDateTime.now(clock).plus(wait), exchange)
                .update();
    }

    /** A list of keys for this transaction alone. */
    void beginList() {
        jdbc.sql("create temporary table listed (key text not null) on commit drop")
                .update();
    }

    void list(List<String> keys) {
        jdbc.sql("insert into listed select unnest(:keys::text[])")
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** The list is whole: what of the sender's messages of that day is not in it, once and for all. Returns how many. */
    long findMissing(String node, Asked asked) {
        jdbc.sql("analyze listed").update();
        jdbc.sql("create temporary table missing on commit drop as select distinct on (x.msg_id) " + HELD
                        + " from exchange x where x.node = :node and x.sent_at >= :from and x.sent_at < :to "
                        + "and x.msg_type = any(:types) and x.state in ('ACCEPTED', 'REFUSED') "
                        + "and not exists (select from listed l where l.key = x.msg_id) "
                        + "order by x.msg_id, refused, x.id desc")
                .param("node", node)
                .param("from", begin(asked.day()))
                .param("to", begin(asked.day().plusDays(1)))
                .param("types", asked.types().toArray(String[]::new))
                .update();
        return jdbc.sql("select count(*) from missing").query(Long.class).single();
    }

    /** In the order of their sending; to be closed. */
    Stream<Missing> missing() {
        return some
                .sql("select * from missing order by sent_at, msg_id")
                .query((row, number) -> new Missing(row.getLong("id"), held(row)))
                .stream();
    }

    /** What the hub has of the sender under these keys: what was accepted, else what was refused last. */
    Map<String, Held> held(String node, String channel, List<String> keys) {
        return jdbc
                .sql("select distinct on (h.msg_id) h.* from (select 0 as rank, " + HELD
                        + " from message_key k join exchange x on x.id = k.exchange_id "
                        + "where k.node = :node and k.key = any(:keys) union all select 1, " + HELD
                        + " from exchange x where x.state = 'REFUSED' and x.key = any(:keys) "
                        + "and (x.node = :node or x.node is null and x.channel = :channel)) h "
                        + "order by h.msg_id, h.rank, h.id desc")
                .param("node", node)
                .param("channel", channel)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> held(row))
                .stream()
                .collect(Collectors.toMap(Held::key, one -> one));
    }

    Document content(long exchange) {
        return Document.of(jdbc.sql("select raw from exchange where id = ?")
                .param(exchange)
                .query(byte[].class)
                .single());
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(BEIJING).toOffsetDateTime();
    }

    private static Held held(ResultSet row) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        Instant at = sentAt == null ? null : sentAt.toInstant();
        String stand = row.getString("stand");
        return new Held(
                row.getString("msg_id"),
                row.getString("msg_type"),
                row.getString("biz_serial"),
                at,
                row.getString("sm3"),
                row.getBoolean("refused"),
                stand == null ? null : new Stand(stand.charAt(0) - '0', stand.charAt(1) - '0'));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Reception reception = Reception.ofFile(
                row.getString("reception"),
                row.getString("channel"),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new Waiting(
                row.getLong("id"),
                reception,
                row.getString("sm3"),
                row.getString("node"),
                row.getString("msg_type"),
                row.getString("biz_serial"));
    }
}

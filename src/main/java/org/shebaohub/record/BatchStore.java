package org.shebaohub.record;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.PendingParts.Waiting;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batch files whose records are taken a part at a time: how far each is, and who works on it. */
@Component
class BatchStore {
    static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How far a file is.
     *
     * @param parts    bytes at which its parts begin
     * @param done     parts recorded
     * @param chunks   canonical messages made of them
     * @param lastGood the last part with a good record, 0 where none has one; null while it is looked for
     * @param probed   parts looked at for that, from the end
     */
    record Batch(
            long exchange,
            List<Long> parts,
            int done,
            int chunks,
            Integer lastGood,
            int probed,
            Reception reception,
            String sm3,
            Envelope envelope,
            Proof proof) {}

    void begin(long exchange, BatchContent file) {
        jdbc.sql("insert into batch (exchange_id, msg_type, records, parts, state, worked_at) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(
                        exchange,
                        file.envelope().msgType(),
                        file.records(),
                        file.parts().toArray(Long[]::new),
                        file.parts().isEmpty() ? "RECORDED" : "RUNNING",
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Highest key of that shape used so far by the node; batch numbers of one kind and day differ in their end only. */
    Optional<String> highestKey(String node, String beginning) {
        return jdbc.sql("select max(key) from message_key where node = ? and key >= ? || '0' and key < ? || ':'")
                .params(node, beginning, beginning)
                .query(String.class)
                .optional();
    }

    /** The file that has waited longest, taken for a while; others leave it alone meanwhile. */
    Optional<Batch> take(String owner) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("with t as (update batch set owner = :owner, leased = :until, worked_at = :now "
                        + "where exchange_id = (select exchange_id from batch where state = 'RUNNING' "
                        + "and (owner = :owner or leased is null or leased < :now) "
                        + "order by worked_at limit 1 for update skip locked) "
                        + "returning exchange_id, parts, done, chunks, last_good, probed) "
                        + "select t.*, x.reception, x.channel, x.file_name, x.received_at, x.sm3, x.node, x.msg_id, "
                        + "x.msg_type, x.biz_serial, x.signed_by from t join exchange x on x.id = t.exchange_id")
                .param("owner", owner)
                .param("now", now)
                .param("until", now.plus(LEASE))
                .query((row, number) -> batch(row))
                .optional();
    }

    List<Waiting> waiting() {
        return jdbc.sql("select x.partner, b.msg_type, sum(b.records - b.done * ?) from batch b "
                        + "join exchange x on x.id = b.exchange_id where b.state = 'RUNNING' group by 1, 2")
                .param(BatchContent.PART)
                .query((row, number) -> new Waiting(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Left alone for a while after a failure, so that other files go on. */
    void putOff(long exchange, Duration wait) {
        jdbc.sql("update batch set owner = null, leased = ?, worked_at = ? where exchange_id = ?")
                .params(OffsetDateTime.now(clock).plus(wait), OffsetDateTime.now(clock), exchange)
                .update();
    }

    /**
     * Locks the file; true where the next part to be recorded is this one.
     *
     * @param chunk of the canonical message that it becomes; null where it becomes none
     */
    boolean next(long exchange, int part, Integer chunk) {
        return jdbc.sql(
                        "select done = ? and coalesce(chunks + 1 = ?, true) from batch where exchange_id = ? for update")
                .params(part - 1, chunk, exchange)
                .query(Boolean.class)
                .single();
    }

    /** Feedback files written so far; the file is locked. */
    int told(long exchange) {
        return jdbc.sql("select told from batch where exchange_id = ? for update")
                .param(exchange)
                .query(Integer.class)
                .single();
    }

    /** Only once, whoever else looked too. */
    void probed(long exchange, int part, boolean good) {
        jdbc.sql("update batch set probed = probed + 1, "
                        + "last_good = case when ? then ? when ? = 1 then 0 end where exchange_id = ? "
                        + "and last_good is null and probed = cardinality(parts) - ?")
                .params(good, part, part, exchange, part)
                .update();
    }

    /** @param decided records whose answer is final @param told feedback files written */
    void recorded(long exchange, boolean chunk, long decided, int told) {
        jdbc.sql("update batch set done = done + 1, chunks = chunks + ?, decided = decided + ?, told = told + ?, "
                        + "state = case when done + 1 = cardinality(parts) then 'RECORDED' else state end "
                        + "where exchange_id = ?")
                .params(chunk ? 1 : 0, decided, told, exchange)
                .update();
    }

    void moved(long exchange, long decided, int told) {
        jdbc.sql("update batch set decided = decided + ?, told = told + ? where exchange_id = ?")
                .params(decided, told, exchange)
                .update();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        Array parts = row.getArray("parts");
        Reception reception = Reception.ofFile(
                row.getString("reception"),
                row.getString("channel"),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        Envelope envelope = new Envelope(
                Envelope.Family.FILE,
                null,
                row.getString("msg_id"),
                row.getString("msg_type"),
                row.getString("node"),
                null,
                null,
                row.getString("biz_serial"),
                null);
        return new Batch(
                row.getLong("exchange_id"),
                Arrays.asList((Long[]) parts.getArray()),
                row.getInt("done"),
                row.getInt("chunks"),
                row.getObject("last_good", Integer.class),
                row.getInt("probed"),
                reception,
                row.getString("sm3"),
                envelope,
                new Proof(row.getString("node"), row.getString("signed_by"), null, null));
    }
}

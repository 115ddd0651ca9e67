package org.shebaohub.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Reception;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which batch files are still to be answered by a file, and the numbers of those files. */
@Component
class ReplyStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A batch file to be answered now.
     *
     * @param parts   bytes at which its parts begin
     * @param written files written before
     * @param decided every record has a final answer
     */
    record Due(
            long exchange,
            String msgType,
            String node,
            String batchNo,
            Reception reception,
            String sm3,
            List<Long> parts,
            int written,
            boolean decided) {}

    void await(long exchange, OffsetDateTime cutOff) {
        jdbc.sql("insert into batch_reply (exchange_id, cut_off) values (?, ?)")
                .params(exchange, cutOff)
                .update();
    }

    /** One that is due, locked until the transaction ends; what another node has is left out. */
    Optional<Due> due() {
        return jdbc.sql("select r.exchange_id, b.msg_type, b.parts, r.written, b.decided >= b.records and "
                        + "b.state <> 'RUNNING', x.reception, x.channel, x.file_name, x.received_at, x.sm3, x.node, "
                        + "x.biz_serial from batch_reply r join batch b on b.exchange_id = r.exchange_id "
                        + "join exchange x on x.id = r.exchange_id where not r.ended "
                        + "and (r.not_before is null or r.not_before <= :now) "
                        + "and (b.decided >= b.records and b.state <> 'RUNNING' or r.written = 0 and r.cut_off <= :now) "
                        + "order by r.exchange_id limit 1 for update of r skip locked")
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> due(row))
                .optional();
    }

    void written(Due due) {
        jdbc.sql("update batch_reply set written = written + 1, ended = ? where exchange_id = ?")
                .params(due.decided(), due.exchange())
                .update();
        if (due.decided()) {
            jdbc.sql("update batch set state = 'ANSWERED' where exchange_id = ?")
                    .param(due.exchange())
                    .update();
        }
    }

    void putOff(long exchange, Duration wait) {
        jdbc.sql("update batch_reply set not_before = ? where exchange_id = ?")
                .params(OffsetDateTime.now(clock).plus(wait), exchange)
                .update();
    }

    /** The next number of that day; whoever else writes such a file now waits until the transaction ends. */
    int next(String msgType, String receiver, LocalDate day) {
        return jdbc.sql("insert into file_sequence as s (msg_type, receiver, day, last) values (?, ?, ?, 1) "
                        + "on conflict (msg_type, receiver, day) do update set last = s.last + 1 returning last")
                .params(msgType, receiver, day)
                .query(Integer.class)
                .single();
    }

    private static Due due(ResultSet row) throws SQLException {
        Reception reception = Reception.ofFile(
                row.getString("reception"),
                row.getString("channel"),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new Due(
                row.getLong(1),
                row.getString(2),
                row.getString("node"),
                row.getString("biz_serial"),
                reception,
                row.getString("sm3"),
                Arrays.asList((Long[]) row.getArray(3).getArray()),
                row.getInt(4),
                row.getBoolean(5));
    }
}

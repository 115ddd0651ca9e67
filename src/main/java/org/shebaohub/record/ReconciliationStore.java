package org.shebaohub.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.shebaohub.message.Fact;
import org.shebaohub.partner.Reconciliation.Asked;
import org.shebaohub.partner.Reconciliation.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Totals that wait for a detail file, and the rows of those files. */
@Component
class ReconciliationStore {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    /** Reads long results a part at a time, inside a transaction. */
    private final JdbcClient some;

    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ReconciliationStore(DataSource database, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        JdbcTemplate inParts = new JdbcTemplate(database);
        inParts.setFetchSize(ROWS_AT_ONCE);
        this.some = JdbcClient.create(inParts);
        this.clock = clock;
    }

    /** A message that waits to be answered. */
    record Waiting(long exchange, String partner, Asked asked) {}

    void await(long exchange, String partner, Asked asked, Duration atMost) {
        jdbc.sql("insert into reconciliation (exchange_id, partner, file_name, asked, due_at, state) "
                        + "values (?, ?, ?, ?::jsonb, ?, 'WAITING')")
                .params(
                        exchange,
                        partner,
                        asked.fileName(),
                        write(asked),
                        OffsetDateTime.now(clock).plus(atMost))
                .update();
    }

    /** Those that named this file; nobody else answers them until the transaction ends. */
    List<Waiting> waitingFor(String partner, String fileName) {
        return jdbc.sql("select exchange_id, partner, asked::text from reconciliation where state = 'WAITING' "
                        + "and partner = ? and file_name = ? order by exchange_id for update")
                .params(partner, fileName)
                .query((row, number) -> waiting(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** One that has waited long enough, or whose file came while it was being recorded. */
    Optional<Waiting> due() {
        return jdbc.sql("select exchange_id, partner, asked::text from reconciliation r where state = 'WAITING' "
                        + "and (due_at <= ? or exists (select from reconciliation_file f where f.partner = r.partner "
                        + "and f.file_name = r.file_name and f.sm3 is not null)) "
                        + "order by exchange_id limit 1 for update skip locked")
                .param(OffsetDateTime.now(clock))
                .query((row, number) -> waiting(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void answered(long exchange) {
        jdbc.sql("update reconciliation set state = 'ANSWERED' where exchange_id = ?")
                .param(exchange)
                .update();
    }

    void keep(String partner, String fileName, int firstSeq, List<Row> rows) {
        jdbc.sql("insert into reconciliation_file (partner, file_name) values (?, ?) on conflict do nothing")
                .params(partner, fileName)
                .update();
        Integer[] seqs = new Integer[rows.size()];
        for (int i = 0; i < seqs.length; i++) {
            seqs[i] = firstSeq + i;
        }
        jdbc.sql("insert into reconciliation_row (partner, file_name, seq, id, columns) "
                        + "select :partner, :file, u.seq, u.id, u.columns::jsonb "
                        + "from unnest(:seqs::int[], :ids::text[], :columns::text[]) as u (seq, id, columns)")
                .param("partner", partner)
                .param("file", fileName)
                .param("seqs", seqs)
                .param("ids", rows.stream().map(Row::id).toArray(String[]::new))
                .param("columns", rows.stream().map(row -> write(row.values())).toArray(String[]::new))
                .update();
    }

    void complete(String partner, String fileName, String sm3) {
        jdbc.sql("insert into reconciliation_file (partner, file_name, sm3) values (?, ?, ?) "
                        + "on conflict (partner, file_name) do update set sm3 = excluded.sm3")
                .params(partner, fileName, sm3)
                .update();
    }

    /** SM3 of a file that has come whole. */
    Optional<String> file(String partner, String fileName) {
        return jdbc.sql("select sm3 from reconciliation_file where partner = ? and file_name = ? and sm3 is not null")
                .params(partner, fileName)
                .query(String.class)
                .optional();
    }

    /** Facts in the order of the UTF-8 bytes of their identifiers; to be closed. */
    Stream<Fact> facts(String partner, Asked asked) {
        return some
                .sql("select id, digest, refers_to, about::text from fact where partner = ? and kind = ? "
                        + "and about ->> 'day' between ? and ? and about @> ?::jsonb "
                        + "and (refers_to is not null) = ? order by id collate \"C\"")
                .params(partner, asked.kind(), asked.from(), asked.to(), write(asked.same()), asked.undoing())
                .query((row, number) -> new Fact(
                        asked.kind(),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        read(row.getString(4), TEXTS),
                        ""))
                .stream();
    }

    /** In the same order; to be closed. */
    Stream<Row> rows(String partner, String fileName) {
        return some
                .sql("select id, columns::text from reconciliation_row where partner = ? and file_name = ? "
                        + "order by id collate \"C\", seq")
                .params(partner, fileName)
                .query((row, number) -> new Row(row.getString(1), read(row.getString(2), TEXTS)))
                .stream();
    }

    private Waiting waiting(long exchange, String partner, String asked) {
        return new Waiting(exchange, partner, read(asked, new TypeReference<Asked>() {}));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what waits cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what waits cannot be written", e);
        }
    }
}

package org.shebaohub.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.archive.Dossier.Batch;
import org.shebaohub.archive.Dossier.Body;
import org.shebaohub.archive.Dossier.Result;
import org.shebaohub.archive.Dossier.Standing;
import org.shebaohub.archive.Dossier.Stands;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Document;
import org.shebaohub.message.Feedback;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the records of one exchange stand, and what the core said about them. */
final class StandingStore {
    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final ObjectMapper json = new ObjectMapper();

    StandingStore(JdbcClient jdbc, Viewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** Records whose state is kept. */
    long count(long exchange, Batch batch, Wanted wanted) {
        return jdbc.sql("select coalesce(sum(jsonb_array_length(state -> 'items')), 0) from feedback "
                        + "where exchange_id = ? and (? = 0 or part = ?)")
                .params(exchange, part(batch, wanted), part(batch, wanted))
                .query(Long.class)
                .single();
    }

    /** In the order of the message. Every part but the last has the same number of records, so that a page is soon found. */
    List<Standing> page(long exchange, Batch batch, Wanted wanted) {
        boolean whole = batch != null && wanted.part() == 0;
        int part = whole ? (int) (wanted.before() / BatchContent.PART) + 1 : part(batch, wanted);
        long before = whole ? wanted.before() % BatchContent.PART : wanted.before();
        return jdbc
                .sql("select i.value::text from feedback f, jsonb_array_elements(f.state -> 'items') with ordinality "
                        + "as i (value, n) where f.exchange_id = ? and f.part = ? order by i.n offset ? limit ?")
                .params(exchange, part, before, Wanted.PAGE)
                .query((row, number) -> item(row.getString(1)))
                .list()
                .stream()
                .flatMap(this::standings)
                .toList();
    }

    /** How many records and groups stand where. */
    List<Stands> stands(long exchange, int part) {
        return jdbc.sql("select g.key, (g.value ->> 'handle')::int, (g.value ->> 'feedback')::int, g.value ->> 'code', "
                        + "count(*) from feedback f, jsonb_array_elements(f.state -> 'items') as i (value), "
                        + "jsonb_each(i.value -> 'groups') as g where f.exchange_id = ? and (? = 0 or f.part = ?) "
                        + "group by 1, 2, 3, 4 order by 1, 2, 3, 4")
                .params(exchange, part, part)
                .query((row, number) ->
                        new Stands(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4), row.getLong(5)))
                .list();
    }

    /** The first 受理号 that the core gave, null where it gave none. */
    String acceptNo(long exchange) {
        return jdbc.sql("select state ->> 'acceptNo' from feedback where exchange_id = ? "
                        + "and state ->> 'acceptNo' is not null order by part limit 1")
                .param(exchange)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    long resultCount(long exchange, int part) {
        return jdbc.sql("select count(*) from core_result r join outgoing o on o.role = 'EVENT' "
                        + "and o.msg_id = r.canonical_id where o.exchange_id = ? and (? = 0 or o.part = ?)")
                .params(exchange, part, part)
                .query(Long.class)
                .single();
    }

    List<Result> results(long exchange, boolean batch, Wanted wanted) {
        boolean documents = !batch || wanted.part() > 0;
        return jdbc.sql("select r.canonical_id, r.seq, r.received_at, case when ? then r.body end as body, r.sm3, "
                        + "length(r.body) as size from core_result r join outgoing o on o.role = 'EVENT' "
                        + "and o.msg_id = r.canonical_id where o.exchange_id = ? and (? = 0 or o.part = ?) "
                        + "order by o.part, r.canonical_id, r.seq offset ? limit ?")
                .params(documents, exchange, wanted.part(), wanted.part(), wanted.before(), Wanted.PAGE)
                .query((row, number) -> new Result(
                        row.getString("canonical_id"),
                        row.getInt("seq"),
                        ArchiveStore.beijing(row, row.findColumn("received_at")),
                        body(row)))
                .list();
    }

    private Body body(ResultSet row) throws SQLException {
        byte[] body = row.getBytes("body");
        return body == null
                ? new Body(row.getString("sm3"), row.getLong("size"), !viewer.reveals(), null, null)
                : viewer.body(Document.of(body), false);
    }

    private Stream<Standing> standings(Feedback.Item item) {
        return item.ordered().entrySet().stream()
                .map(group -> new Standing(
                        viewer.word(item.ref()),
                        viewer.number(item.certNoMasked()),
                        viewer.name(item.nameMasked()),
                        group.getKey(),
                        group.getValue().handle(),
                        group.getValue().feedback(),
                        group.getValue().code(),
                        viewer.reveals()
                                ? group.getValue().text()
                                : Mask.KNOWN.show(group.getValue().text(), true)));
    }

    /** The feedback of any message but a batch file is that of part 0. */
    private static int part(Batch batch, Wanted wanted) {
        return batch == null ? 0 : wanted.part();
    }

    private Feedback.Item item(String text) {
        try {
            return json.readValue(text, Feedback.Item.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive holds something that cannot be read", e);
        }
    }
}

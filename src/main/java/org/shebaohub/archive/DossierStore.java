package org.shebaohub.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.shebaohub.archive.Dossier.Batch;
import org.shebaohub.archive.Dossier.Body;
import org.shebaohub.archive.Dossier.Counts;
import org.shebaohub.archive.Dossier.Found;
import org.shebaohub.archive.Dossier.LedgerLine;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.shebaohub.message.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what there is about one exchange; never more at a time than a page of each list. */
public final class DossierStore {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Archive archive;
    private final Layouts layouts;
    private final Viewer viewer;
    private final SentStore sent;
    private final StandingStore standings;
    private final ObjectMapper json = new ObjectMapper();

    /** @param archive what is kept in pieces */
    public DossierStore(DataSource source, Archive archive, Layouts layouts, Viewer viewer) {
        this.jdbc = JdbcClient.create(source);
        this.archive = archive;
        this.layouts = layouts;
        this.viewer = viewer;
        this.sent = new SentStore(jdbc, archive, layouts, viewer);
        this.standings = new StandingStore(jdbc, viewer);
    }

    /** The bytes exactly as they were received, and the line of the {@code .sig} beside them, if any. */
    public record Original(Document document, String sm3, String seal) {}

    public Original original(long exchange) {
        return jdbc.sql("select raw, reception, sm3, seal from exchange where id = ?")
                .param(exchange)
                .query((row, number) -> new Original(document(row), row.getString("sm3"), row.getString("seal")))
                .single();
    }

    public Dossier open(long exchange, Wanted wanted) {
        Exchange head = jdbc.sql("select " + ArchiveStore.LINE
                        + ", x.reception, x.kind, x.correlation, x.test_flag, x.signed_by, x.cause, x.report::text, x.raw, "
                        + "k.exchange_id as first, x.sm3, x.sent_at, x.seal, x.msg_type as type from exchange x "
                        + "left join message_key k "
                        + "on k.node = x.node and k.key = x.key and k.exchange_id <> x.id where x.id = ?")
                .param(exchange)
                .query((row, number) -> exchange(row, wanted))
                .single();
        Batch batch = batch(exchange);
        Counts counts = new Counts(
                sent.count(exchange, wanted.part()),
                standings.count(exchange, batch, wanted),
                standings.resultCount(exchange, wanted.part()),
                ledgerCount(exchange));
        return new Dossier(
                head.line(),
                head.reception(),
                head.kind(),
                head.sentAt(),
                head.seal(),
                head.correlation(),
                head.testFlag(),
                head.signedBy(),
                head.first(),
                head.cause(),
                head.findings(),
                head.received(),
                batch,
                counts.records() > Wanted.PAGE && wanted.page() == 1
                        ? standings.stands(exchange, wanted.part())
                        : List.of(),
                sent.page(exchange, batch != null, head.type(), wanted),
                sent.delivered(exchange, wanted.part()),
                viewer.word(standings.acceptNo(exchange)),
                standings.page(exchange, batch, wanted),
                standings.results(exchange, batch != null, wanted),
                ledger(exchange, wanted),
                counts);
    }

    /** What the row of the exchange itself says. */
    private record Exchange(
            Dossier.Line line,
            String reception,
            String kind,
            OffsetDateTime sentAt,
            String seal,
            String correlation,
            String testFlag,
            String signedBy,
            Long first,
            String cause,
            List<Found> findings,
            Body received,
            String type) {}

    private Exchange exchange(ResultSet row, Wanted wanted) throws SQLException {
        return new Exchange(
                ArchiveStore.line(row, viewer),
                viewer.word(row.getString("reception")),
                row.getString("kind"),
                ArchiveStore.beijing(row, row.findColumn("sent_at")),
                row.getString("seal"),
                viewer.word(row.getString("correlation")),
                viewer.word(row.getString("test_flag")),
                row.getString("signed_by"),
                row.getObject("first", Long.class),
                row.getString("cause"),
                findings(row.getString("report")),
                received(row, wanted),
                row.getString("type"));
    }

    private Body received(ResultSet row, Wanted wanted) throws SQLException {
        Document document = document(row);
        if (document.inMemory()) {
            return viewer.body(document, false);
        }
        return viewer.lines(
                document,
                layouts.of(row.getString("file_name"), row.getString("msg_type"))
                        .orElse(null),
                wanted.lines(),
                row.getString("sm3"),
                false);
    }

    private Document document(ResultSet row) throws SQLException {
        byte[] raw = row.getBytes("raw");
        return raw == null ? archive.open(row.getString("reception")) : Document.of(raw);
    }

    private List<Found> findings(String report) {
        return report == null
                ? List.of()
                : read(report).stream()
                        .map(finding -> new Found(
                                finding.severity().wire(),
                                finding.code().code(),
                                finding.location(),
                                finding.chinese(),
                                finding.english(),
                                viewer.word(finding.record())))
                        .toList();
    }

    private Batch batch(long exchange) {
        return jdbc.sql("select records, cardinality(parts), done, chunks, decided, told, state from batch "
                        + "where exchange_id = ?")
                .param(exchange)
                .query((row, number) -> new Batch(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getString(7)))
                .optional()
                .orElse(null);
    }

    private long ledgerCount(long exchange) {
        return jdbc.sql("select count(*) from ledger_entry where exchange_id = ?")
                .param(exchange)
                .query(Long.class)
                .single();
    }

    private List<LedgerLine> ledger(long exchange, Wanted wanted) {
        return jdbc.sql("select id, at, event, subject, digest, code, leaf from ledger_entry where exchange_id = ? "
                        + "order by id offset ? limit ?")
                .params(exchange, wanted.before(), Wanted.PAGE)
                .query((row, number) -> new LedgerLine(
                        row.getLong(1),
                        ArchiveStore.beijing(row, 2),
                        row.getString(3),
                        viewer.word(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Long.class)))
                .list();
    }

    private List<Finding> read(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive holds something that cannot be read", e);
        }
    }
}

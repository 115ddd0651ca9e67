package org.shebaohub.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.shebaohub.archive.Dossier.Attempted;
import org.shebaohub.archive.Dossier.Found;
import org.shebaohub.archive.Dossier.LedgerLine;
import org.shebaohub.archive.Dossier.Result;
import org.shebaohub.archive.Dossier.Sent;
import org.shebaohub.archive.Dossier.Standing;
import org.shebaohub.message.Document;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers everything about one exchange. */
public final class DossierStore {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final ObjectMapper json = new ObjectMapper();

    public DossierStore(DataSource source, Viewer viewer) {
        this.jdbc = JdbcClient.create(source);
        this.viewer = viewer;
    }

    public Dossier open(long exchange) {
        Optional<Feedback> state = jdbc.sql("select state::text from feedback where exchange_id = ?")
                .param(exchange)
                .query(String.class)
                .optional()
                .map(text -> read(text, new TypeReference<Feedback>() {}));
        List<Sent> sent = sent(exchange);
        List<Result> results = results(exchange);
        List<LedgerLine> ledger = ledger(exchange);
        return jdbc.sql("select " + ArchiveStore.LINE
                        + ", x.reception, x.kind, x.correlation, x.test_flag, x.signed_by, "
                        + "x.cause, x.report::text, x.raw, k.exchange_id from exchange x left join message_key k "
                        + "on k.node = x.node and k.key = x.msg_id and k.exchange_id <> x.id where x.id = ?")
                .param(exchange)
                .query((row, number) -> new Dossier(
                        ArchiveStore.line(row, viewer),
                        viewer.word(row.getString(14)),
                        row.getString(15),
                        viewer.word(row.getString(16)),
                        viewer.word(row.getString(17)),
                        row.getString(18),
                        row.getObject(22, Long.class),
                        row.getString(19),
                        findings(row.getString(20)),
                        viewer.body(received(row.getBytes(21)), false),
                        sent,
                        state.map(Feedback::acceptNo).map(viewer::word).orElse(null),
                        state.map(this::standings).orElse(List.of()),
                        results,
                        ledger))
                .single();
    }

    /** A batch file is too large to be shown; it is exported from the archive. */
    private static Document received(byte[] raw) {
        return raw == null ? Document.ofUtf8("(a batch file, in pieces)") : Document.of(raw);
    }

    private List<Found> findings(String report) {
        return report == null
                ? List.of()
                : read(report, FINDINGS).stream()
                        .map(finding -> new Found(
                                finding.severity().wire(),
                                finding.code().code(),
                                finding.location(),
                                finding.chinese(),
                                finding.english(),
                                viewer.word(finding.record())))
                        .toList();
    }

    private List<Standing> standings(Feedback state) {
        return state.items().stream()
                .flatMap(item -> item.ordered().entrySet().stream()
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
                                        : Mask.KNOWN.show(group.getValue().text(), true))))
                .toList();
    }

    private List<Sent> sent(long exchange) {
        return jdbc.sql("select id, role, version, destination, msg_id, name, body from outgoing where exchange_id = ? "
                        + "order by role = 'EVENT', role desc, version, msg_id")
                .param(exchange)
                .query((row, number) -> new Sent(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        viewer.word(row.getString(5)),
                        viewer.word(row.getString(6)),
                        // What ends in hub.dead is the message as it came.
                        viewer.body(received(row.getBytes(7)), !"DEAD".equals(row.getString(2))),
                        deliveries(row.getObject(1, UUID.class))))
                .list();
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

    private List<Result> results(long exchange) {
        return jdbc.sql("select r.canonical_id, r.seq, r.received_at, r.body from core_result r join outgoing o "
                        + "on o.role = 'EVENT' and o.msg_id = r.canonical_id where o.exchange_id = ? "
                        + "order by r.canonical_id, r.seq")
                .param(exchange)
                .query((row, number) -> new Result(
                        row.getString(1),
                        row.getInt(2),
                        ArchiveStore.beijing(row, 3),
                        viewer.body(Document.of(row.getBytes(4)), false)))
                .list();
    }

    private List<LedgerLine> ledger(long exchange) {
        return jdbc.sql("select id, at, event, subject, digest, code, leaf from ledger_entry where exchange_id = ? "
                        + "order by id")
                .param(exchange)
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

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive holds something that cannot be read", e);
        }
    }
}

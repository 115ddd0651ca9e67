package org.shebaohub.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.shebaohub.archive.Dossier.Attempted;
import org.shebaohub.archive.Dossier.Body;
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

    /** Of a batch file no more than the first parts of 500 records, and the first messages about them, are shown. */
    private static final int MOST_PARTS = 20;

    private static final int MOST_SENT = 200;

    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final ObjectMapper json = new ObjectMapper();

    public DossierStore(DataSource source, Viewer viewer) {
        this.jdbc = JdbcClient.create(source);
        this.viewer = viewer;
    }

    public Dossier open(long exchange) {
        List<Feedback> states = jdbc.sql("select state::text from feedback where exchange_id = ? order by part limit ?")
                .params(exchange, MOST_PARTS)
                .query((row, number) -> read(row.getString(1), new TypeReference<Feedback>() {}))
                .list();
        List<Sent> sent = sent(exchange);
        List<Result> results = results(exchange);
        List<LedgerLine> ledger = ledger(exchange);
        return jdbc.sql("select " + ArchiveStore.LINE
                        + ", x.reception, x.kind, x.correlation, x.test_flag, x.signed_by, "
                        + "x.cause, x.report::text, x.raw, k.exchange_id, x.sm3 from exchange x left join message_key k "
                        + "on k.node = x.node and k.key = x.key and k.exchange_id <> x.id where x.id = ?")
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
                        body(row.getBytes(21), row.getString(23), row.getLong(13), false),
                        sent,
                        states.stream()
                                .map(Feedback::acceptNo)
                                .filter(Objects::nonNull)
                                .map(viewer::word)
                                .findFirst()
                                .orElse(null),
                        states.stream()
                                .flatMap(state -> standings(state).stream())
                                .toList(),
                        results,
                        ledger))
                .single();
    }

    private Body body(byte[] bytes, String sm3, long size, boolean own) {
        return bytes == null ? Viewer.large(sm3, size) : viewer.body(Document.of(bytes), own);
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
        return jdbc.sql("select id, role, version, destination, msg_id, name, body, bytes from outgoing "
                        + "where exchange_id = ? order by role = 'EVENT', role desc, part, version, msg_id limit ?")
                .params(exchange, MOST_SENT)
                .query((row, number) -> new Sent(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        viewer.word(row.getString(5)),
                        viewer.word(row.getString(6)),
                        // What ends in hub.dead is the message as it came.
                        body(row.getBytes(7), null, row.getLong(8), !"DEAD".equals(row.getString(2))),
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
                        + "order by r.canonical_id, r.seq limit ?")
                .params(exchange, MOST_SENT)
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

package org.shebaohub.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Reconciliation;
import org.shebaohub.partner.Reconciliation.Asked;
import org.shebaohub.partner.Reconciliation.Detail;
import org.shebaohub.partner.Reconciliation.Row;
import org.shebaohub.record.FeedbackStore.Standing;
import org.shebaohub.record.ReconciliationStore.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares a partner's totals with the facts of the archive (interfaces.md 8.3, 9701 and 9702). The answer is decided in
 * the transaction that records the message; where the message names a detail file, in the one that completes the file, or
 * when the file has not come in time. It is stored as the message's feedback, so that a repetition gets the same bytes.
 */
@Component
public class Reconciliations {
    private final ReconciliationStore store;
    private final FeedbackStore feedback;
    private final Answering answering;
    private final ReconciliationSettings settings;
    private final Partners channels;
    private final Map<String, Reconciliation> partners = new HashMap<>();
    private final TransactionTemplate transaction;
    private final Alerts alerts;

    Reconciliations(
            ReconciliationStore store,
            FeedbackStore feedback,
            Answering answering,
            ReconciliationSettings settings,
            Partners channels,
            List<Partner> partners,
            TransactionTemplate transaction,
            Alerts alerts) {
        this.store = store;
        this.feedback = feedback;
        this.answering = answering;
        this.settings = settings;
        this.channels = channels;
        this.transaction = transaction;
        this.alerts = alerts;
        partners.forEach(
                partner -> partner.reconciliation().ifPresent(compares -> this.partners.put(partner.name(), compares)));
    }

    /** What an accepted message wants compared. */
    Optional<Asked> asked(Message message) {
        return message.report().refuses() ? Optional.empty() : of(message).flatMap(one -> one.asked(message));
    }

    /** The answer, where it can be given now; inside the recording transaction. */
    Optional<Outgoing> answer(String partner, Message message, Asked asked) {
        Optional<String> file = file(partner, asked);
        return asked.fileName() != null && file.isEmpty()
                ? Optional.empty()
                : Optional.of(compare(partner, Answered.of(message, partner), asked, file));
    }

    /** Inside the recording transaction, where no answer could be given. */
    void await(long exchange, String partner, Asked asked) {
        store.await(exchange, partner, asked, settings.waitForFile());
    }

    /**
     * A part of a batch file, in the transaction that records it; where it is of a detail file, its rows are kept.
     *
     * @param firstSeq of the part's records
     * @param last     the file is complete
     * @return the answers that waited for the file, to be delivered once the transaction is through
     */
    List<Outgoing> detail(String partner, Message part, int firstSeq, boolean last) {
        Optional<List<Row>> rows = Optional.ofNullable(partners.get(partner)).flatMap(compares -> compares.rows(part));
        if (rows.isEmpty()) {
            return List.of();
        }
        String fileName = part.reception().fileName();
        rows(partner, fileName, firstSeq, rows.get());
        return last ? arrived(partner, fileName, part.document().sm3()) : List.of();
    }

    /** Rows of a detail file, each once; inside the transaction that records that part of the file. */
    public void rows(String partner, String fileName, int firstSeq, List<Row> rows) {
        store.keep(partner, fileName, firstSeq, rows);
    }

    /**
     * A detail file is complete; inside the transaction that records its end.
     *
     * @return the answers that waited for it, to be delivered once the transaction is through
     */
    public List<Outgoing> arrived(String partner, String fileName, String sm3) {
        store.complete(partner, fileName, sm3);
        List<Outgoing> answers = new ArrayList<>();
        store.waitingFor(partner, fileName).forEach(waiting -> answers.add(conclude(waiting)));
        return answers;
    }

    /** Answers totals whose detail file is overdue; recovery delivers it. Of several nodes each takes what is free. */
    public void conclude() {
        while (Boolean.TRUE.equals(transaction.execute(status -> concludeOne()))) {
            // the next one
        }
    }

    private boolean concludeOne() {
        Optional<Waiting> due = store.due();
        due.ifPresent(waiting -> {
            Outgoing answer = conclude(waiting);
            if (file(waiting.partner(), waiting.asked()).isEmpty()) {
                alerts.raise(
                        "reconciliation-without-file",
                        answer.msgId(),
                        "Totals were answered without the detail file they name, which did not come in time.");
            }
        });
        return due.isPresent();
    }

    private Outgoing conclude(Waiting waiting) {
        Standing standing = feedback.lock(waiting.exchange());
        Optional<String> file = file(waiting.partner(), waiting.asked());
        Outgoing answer = compare(waiting.partner(), standing.answered(), waiting.asked(), file);
        feedback.move(standing, standing.state(), List.of(answer));
        store.answered(waiting.exchange());
        return answer;
    }

    private Outgoing compare(String partner, Answered about, Asked asked, Optional<String> file) {
        try (Stream<Fact> ours = store.facts(partner, asked);
                Stream<Row> rows = file.isPresent() ? store.rows(partner, asked.fileName()) : Stream.empty()) {
            Optional<Detail> detail = file.map(sm3 -> new Detail(sm3, rows));
            return answering.signed(partners.get(partner).answer(about, asked, ours, detail));
        }
    }

    private Optional<String> file(String partner, Asked asked) {
        return asked.fileName() == null ? Optional.empty() : store.file(partner, asked.fileName());
    }

    private Optional<Reconciliation> of(Message message) {
        return channels.byChannel(message.channel()).map(Map.Entry::getKey).map(partners::get);
    }
}

package org.shebaohub.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Answering;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Reconciliation.Asked;
import org.shebaohub.record.Entry.State;
import org.shebaohub.record.ExchangeStore.Resend;
import org.shebaohub.record.HistoryStore.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records a message, accepted or refused, and says what is to be sent now. The first attempt is one statement; only where
 * that finds the reception or the key taken is history asked, in a transaction of its own.
 */
@Component
public class Recording {
    private static final Logger log = LoggerFactory.getLogger(Recording.class);

    private final ExchangeStore exchanges;
    private final HistoryStore history;
    private final AnswerNames names;
    private final StatusQueries queries;
    private final Statements statements;
    private final PartnerAnswers answers;
    private final Reconciliations reconciliations;
    private final AcceptedFiles files;
    private final Answering answering;
    private final Partners partners;
    private final TransactionTemplate transaction;
    private final Alerts alerts;

    Recording(
            ExchangeStore exchanges,
            HistoryStore history,
            AnswerNames names,
            StatusQueries queries,
            Statements statements,
            PartnerAnswers answers,
            Reconciliations reconciliations,
            AcceptedFiles files,
            Answering answering,
            Partners partners,
            TransactionTemplate transaction,
            Alerts alerts) {
        this.exchanges = exchanges;
        this.history = history;
        this.names = names;
        this.queries = queries;
        this.statements = statements;
        this.answers = answers;
        this.reconciliations = reconciliations;
        this.files = files;
        this.answering = answering;
        this.partners = partners;
        this.transaction = transaction;
        this.alerts = alerts;
    }

    /** The message with what is to be sent of it: its own answers, or those that were given before. */
    public Message record(Message message) {
        Entry entry = entry(message, message.report().refuses() ? State.REFUSED : State.ACCEPTED);
        try {
            if (queries.asks(message)) {
                return transaction.execute(status -> query(message));
            }
            if (answers.answers(message)) {
                return transaction.execute(status -> known(entry) ? again(message, entry) : answers.take(message));
            }
            if (states(message)) {
                return transaction.execute(
                        status -> Statements.undo(message) ? stating(message, entry) : first(message, entry));
            }
            Optional<Asked> asked = reconciliations.asked(message);
            if (asked.isPresent()) {
                return transaction.execute(status -> comparing(message, entry, asked.get()));
            }
            if (message.content() instanceof BatchContent && !message.report().refuses()) {
                return transaction.execute(status -> batch(message));
            }
            return insert(message);
        } catch (DuplicateKeyException taken) {
            return transaction.execute(status -> states(message) ? stating(message, entry) : again(message, entry));
        }
    }

    private static boolean states(Message message) {
        return !message.facts().isEmpty() && !message.report().refuses();
    }

    /** What undoes nothing is most often new: that nobody has stated it is what the unique constraints say. */
    private Message first(Message message, Entry entry) {
        statements.keep(entry.partner(), message, exchanges.insert(entry, List.of()));
        return message;
    }

    private Message insert(Message message) {
        Message named = names.distinct(message);
        exchanges.insert(entry(named, named.report().refuses() ? State.REFUSED : State.ACCEPTED), List.of());
        return named;
    }

    /** History is asked inside the transaction that also adds to it; of two at the same time the later is tried again. */
    private Message stating(Message message, Entry entry) {
        if (known(entry)) {
            return again(message, entry);
        }
        Report against = statements.contradictions(entry.partner(), message);
        if (against.refuses()) {
            return insert(answering.refuse(message, message.report().and(against)));
        }
        Optional<Long> earlier = statements.earlier(entry.partner(), message);
        if (earlier.isPresent()) {
            Message answered = statements.asBefore(entry.partner(), message, earlier.get());
            exchanges.insert(entry(answered, State.ACCEPTED), List.of());
            return answered;
        }
        statements.keep(entry.partner(), message, exchanges.insert(entry, List.of()));
        return message;
    }

    /** Totals are answered in this transaction, or wait for their detail file. */
    private Message comparing(Message message, Entry entry, Asked asked) {
        if (known(entry)) {
            return again(message, entry);
        }
        Optional<Outgoing> answer = reconciliations.answer(entry.partner(), message, asked);
        Message answered = message.signed(
                Stream.concat(message.outgoing().stream(), answer.stream()).toList());
        long exchange = exchanges.insert(entry(answered, State.ACCEPTED), List.of());
        if (answer.isEmpty()) {
            reconciliations.await(exchange, entry.partner(), asked);
        }
        return answered;
    }

    private boolean known(Entry entry) {
        return history.reception(entry.reception().id()).isPresent()
                || history.key(entry.node(), entry.envelope().key()).isPresent();
    }

    /** A batch number that leaves a gap is told as a warning (S31004); the file's records come afterwards. */
    private Message batch(Message message) {
        Report gap = files.gap(message);
        Message told = names.distinct(
                gap.findings().isEmpty()
                        ? message
                        : answering.acknowledge(message, message.report().and(gap)));
        List<Outgoing> more = files.begin(exchanges.insert(entry(told, State.ACCEPTED), List.of()), message);
        return told.signed(
                Stream.concat(told.outgoing().stream(), more.stream()).toList());
    }

    private Message again(Message message, Entry entry) {
        var redelivered = history.reception(message.reception().id());
        if (redelivered.isPresent()) {
            return message.signed(history.pending(redelivered.get()));
        }
        Known known = history.key(entry.node(), entry.envelope().key())
                .orElseThrow(() -> new IllegalStateException("neither reception nor key is taken, try again"));
        return known.sm3().equals(message.document().sm3()) ? repeat(message, entry, known) : conflict(message);
    }

    /** Same key, same bytes: the stored answers once more, byte for byte; nothing runs twice. */
    private Message repeat(Message message, Entry entry, Known known) {
        List<Resend> resends = resends(message, known);
        exchanges.insert(entry.repeating(known.code()), resends);
        Message answered = known.refused() ? message : message.reported(Report.CLEAN);
        return answered.signed(Repeats.outgoing(resends));
    }

    private List<Resend> resends(Message message, Known known) {
        // The look-up precedes the freshness check: a repetition may be old.
        if (!known.refused() && queries.is(message)) {
            String correlation = message.content().envelope().msgId();
            return Repeats.of(queries.answers(message), message.reception(), correlation);
        }
        // A good answer of a partner got none when it came first.
        List<Outgoing> stored = !known.refused() && answers.is(message) ? List.of() : history.answers(known.exchange());
        return Repeats.of(stored, message.reception(), null);
    }

    /** Same key, other bytes: S31002 alone, whatever else is wrong with it. */
    private Message conflict(Message message) {
        Message refused = names.distinct(answering.refuse(message, only(ErrorCode.S31002)));
        exchanges.insert(entry(refused, State.CONFLICTING).keepingNoKey(), List.of());
        alerts.raise(
                "message-id-reused",
                message.reception().id(),
                "A MsgId or batch number came again with other content; the message is refused and kept.");
        log.atWarn()
                .addKeyValue("message", message.reception().id())
                .addKeyValue("partner", message.channel())
                .addKeyValue("code", ErrorCode.S31002)
                .log("refused");
        return refused;
    }

    private Message query(Message message) {
        List<Outgoing> answers = queries.answers(message);
        if (answers.isEmpty()) {
            return insert(answering.refuse(message, only(ErrorCode.S31012)));
        }
        String correlation = message.content().envelope().msgId();
        List<Resend> resends = Repeats.of(answers, message.reception(), correlation);
        exchanges.insert(entry(message, State.ANSWERED), resends);
        return message.signed(Repeats.outgoing(resends));
    }

    private Entry entry(Message message, State state) {
        String partner =
                partners.byChannel(message.channel()).map(Map.Entry::getKey).orElse(null);
        return Entry.of(message, partner, state);
    }

    private static Report only(ErrorCode code) {
        Findings found = new Findings();
        found.add(code, "");
        return found.report();
    }
}

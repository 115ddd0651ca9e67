package org.shebaohub.record;

import java.util.List;
import java.util.Optional;
import org.shebaohub.core.CoreResult;
import org.shebaohub.core.Progress;
import org.shebaohub.message.Answering;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Refused;
import org.shebaohub.record.Entry.State;
import org.shebaohub.record.FeedbackStore.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what the core says about a message, once for each Seq, and writes the ACK-02 that follows from it in the same
 * transaction. Results about one message wait for each other, so that a later ACK-02 never moves a state backwards.
 */
@Component
public class CoreResults {
    private final FeedbackStore feedback;
    private final ExchangeStore exchanges;
    private final HistoryStore history;
    private final BatchStore batches;
    private final Answering answering;
    private final TransactionTemplate transaction;

    CoreResults(
            FeedbackStore feedback,
            ExchangeStore exchanges,
            HistoryStore history,
            BatchStore batches,
            Answering answering,
            TransactionTemplate transaction) {
        this.feedback = feedback;
        this.exchanges = exchanges;
        this.history = history;
        this.batches = batches;
        this.answering = answering;
        this.transaction = transaction;
    }

    /**
     * @return the message with the ACK-02 to send, or with nothing where nothing changed
     * @throws Refused for an unknown CanonicalId or Ref (S31012), the same Seq with other content (S31002), or a shape
     *                 that is none (S11006)
     */
    public Message apply(Message message) {
        CoreResult result = CoreResult.read(message);
        return transaction.execute(status -> {
            Optional<Long> redelivered = history.reception(message.reception().id());
            return redelivered.isPresent()
                    ? message.signed(history.pending(redelivered.get()))
                    : apply(message, result);
        });
    }

    private Message apply(Message message, CoreResult result) {
        Standing standing = feedback.lock(result.canonicalId()).orElseThrow(() -> refused(message, ErrorCode.S31012));
        if (!Progress.concerns(standing.state(), result)) {
            throw refused(message, ErrorCode.S31012);
        }
        Optional<String> before = feedback.result(result.canonicalId(), result.seq());
        if (before.isPresent() && !before.get().equals(message.document().sm3())) {
            throw refused(message, ErrorCode.S31002);
        }
        Optional<Feedback> changed = before.isPresent() ? Optional.empty() : Progress.apply(standing.state(), result);
        if (before.isEmpty()) {
            feedback.keep(standing, result.canonicalId(), result.seq(), message);
        }
        List<Outgoing> written =
                changed.flatMap(state -> told(standing, state)).map(List::of).orElse(List.of());
        Message answered = message.signed(written);
        State state = before.isPresent() ? State.REPEATED : State.ACCEPTED;
        exchanges.insert(Entry.of(message, null, state).keepingNoKey(), List.of());
        changed.ifPresent(next -> feedback.move(standing, next, written));
        if (standing.part() > 0) {
            changed.ifPresent(next -> batches.moved(
                    standing.exchange(), next.decided() - standing.state().decided(), written.size()));
        }
        return answered;
    }

    /** All records in their state; of a batch file those that changed, in one more file. */
    private Optional<Outgoing> told(Standing standing, Feedback state) {
        if (standing.part() == 0) {
            return answering.feedback(standing.answered(), state, standing.version() + 1);
        }
        return answering.feedback(
                standing.answered(), state.changedFrom(standing.state()), batches.told(standing.exchange()) + 1);
    }

    private static Refused refused(Message message, ErrorCode code) {
        Findings found = new Findings();
        found.add(code, "");
        return new Refused(message, found.report());
    }
}

package org.shebaohub.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.BatchContent.Part;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.RecordCounts;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Partners;
import org.shebaohub.record.OutgoingStore.Stored;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records one part of a batch file in one transaction: where its records stand, the canonical message, the feedback that the
 * hub itself has to give, and how far the file is. A part that is not the next one, because another node recorded it meanwhile
 * or one before it failed, is left as it is.
 */
@Component
public class PartRecording {
    private final Parts parts;
    private final BatchStore batches;
    private final FeedbackStore feedback;
    private final OutgoingStore outgoing;
    private final Reconciliations reconciliations;
    private final Answering answering;
    private final Partners partners;
    private final TransactionTemplate transaction;
    private final RecordCounts counts;

    PartRecording(
            Parts parts,
            BatchStore batches,
            FeedbackStore feedback,
            OutgoingStore outgoing,
            Reconciliations reconciliations,
            Answering answering,
            Partners partners,
            TransactionTemplate transaction,
            RecordCounts counts) {
        this.parts = parts;
        this.batches = batches;
        this.feedback = feedback;
        this.outgoing = outgoing;
        this.reconciliations = reconciliations;
        this.answering = answering;
        this.partners = partners;
        this.transaction = transaction;
        this.counts = counts;
    }

    /** What a probe has found is kept at once, because it decides what is given out next. */
    public Message probe(Message message) {
        Part part = ((BatchContent) message.content()).part();
        if (part.probe()) {
            boolean good = message.content().body().children().stream()
                    .anyMatch(row -> !message.report().refuses(row.child("seq").text()));
            batches.probed(part.exchange(), part.number(), good);
        }
        return message;
    }

    /** The message with what is to be sent of it now. */
    public Message record(Message message) {
        Part part = ((BatchContent) message.content()).part();
        if (part.probe()) {
            return message.signed(List.of());
        }
        Optional<Message> recorded = transaction.execute(status -> recorded(message, part));
        if (recorded.isEmpty()) {
            parts.drop(part.exchange());
            return message.signed(List.of());
        }
        counts.passed(
                RecordCounts.Step.RECORDED,
                partner(message),
                message.content().envelope().msgType(),
                ((BatchContent) message.content()).rows().size());
        return recorded.get();
    }

    /** Empty where it is not the next one. */
    private Optional<Message> recorded(Message message, Part part) {
        Integer chunk = message.outgoing().isEmpty() ? null : part.chunk();
        if (!batches.next(part.exchange(), part.number(), chunk)) {
            return Optional.empty();
        }
        String partner = partner(message);
        Answered answered = Answered.of(message, partner);
        Feedback state = message.feedback();
        List<Outgoing> sent = new ArrayList<>();
        Feedback begun = state.begun();
        int told = batches.told(part.exchange());
        if (!begun.items().isEmpty()) {
            answering.feedback(answered, begun, told + 1).ifPresent(sent::add);
        }
        int feedbackFiles = sent.size();
        feedback.begin(
                part.exchange(),
                part.number(),
                answered,
                state,
                feedbackFiles,
                !message.outgoing().isEmpty());
        sent.addAll(message.outgoing());
        for (Outgoing one : sent) {
            outgoing.keep(
                    new Stored(part.exchange(), part.number(), 1),
                    one,
                    message.content().envelope().bizSerialNo());
        }
        batches.recorded(part.exchange(), !message.outgoing().isEmpty(), state.decided(), feedbackFiles);
        int first = (part.number() - 1) * BatchContent.PART + 1;
        sent.addAll(reconciliations.detail(partner, message, first, part.last()));
        return Optional.of(message.signed(sent).reported(Report.CLEAN));
    }

    private String partner(Message message) {
        return partners.byChannel(message.channel()).orElseThrow().getKey();
    }
}

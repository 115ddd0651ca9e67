package org.shebaohub.record;

import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Asked;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Replying;
import org.shebaohub.message.Signer;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Requests.Answer;
import org.shebaohub.record.Entry.State;
import org.shebaohub.record.RequestStore.Question;
import org.springframework.stereotype.Component;

/**
 * Finds the request that a partner's good answer belongs to, by what the partner has signed, and ends its wait. Whether the
 * answer or the end of the time came first is decided by the lock on the request's row.
 */
@Component
class PartnerAnswers {
    private final RequestStore requests;
    private final ExchangeStore exchanges;
    private final OutgoingStore outgoing;
    private final AskedPartners partners;
    private final Replying replying;
    private final Answering answering;
    private final Signer signer;
    private final Alerts alerts;

    PartnerAnswers(
            RequestStore requests,
            ExchangeStore exchanges,
            OutgoingStore outgoing,
            AskedPartners partners,
            Replying replying,
            Answering answering,
            Signer signer,
            Alerts alerts) {
        this.requests = requests;
        this.exchanges = exchanges;
        this.outgoing = outgoing;
        this.partners = partners;
        this.replying = replying;
        this.answering = answering;
        this.signer = signer;
        this.alerts = alerts;
    }

    boolean is(Message message) {
        return partners.answering(message).isPresent();
    }

    /** True for an answer that passed all checks. */
    boolean answers(Message message) {
        return is(message) && !message.report().refuses();
    }

    /** The message with the reply to the core; with nothing where it answers no request that still waits. */
    Message take(Message message) {
        Partner partner = partners.answering(message).orElseThrow();
        Answer answer = partner.requests().orElseThrow().read(message.content());
        Optional<Question> question = requests.question(partner.name(), answer.refersTo());
        String useless = useless(question, answer);
        if (useless != null) {
            Message archived = message.signed(List.of());
            keep(archived, partner, State.ARCHIVED);
            alerts.raise("answer-not-delivered", message.reception().id(), useless);
            return archived;
        }
        Asked asked = question.orElseThrow().asked();
        Outgoing reply = answer.failed()
                ? signer.sign(replying.failure(asked, message, ErrorCode.S90002))
                : message.outgoing().get(0).correlated(asked.key());
        Message answered = message.signed(List.of(reply));
        keep(answered, partner, State.ACCEPTED);
        requests.replied(asked, reply.id());
        return answered;
    }

    /** A good answer is not acknowledged (interfaces.md 5.2); but a status query about it is told that it was received. */
    private void keep(Message message, Partner partner, State state) {
        long exchange = exchanges.insert(Entry.of(message, partner.name(), state), List.of());
        Message acknowledged = answering.acknowledge(message, message.report());
        outgoing.keepUnsent(exchange, acknowledged.outgoing().get(0));
    }

    /** Why nobody gets this answer; null where the core does. */
    private static String useless(Optional<Question> question, Answer answer) {
        if (question.isEmpty()) {
            return "An answer refers to nothing that the hub has asked this partner; it is archived only.";
        }
        if (question.get().replied()) {
            return "An answer came after the core had been given a reply; it is archived only.";
        }
        boolean another = answer.subject() != null
                && !answer.subject().equals(question.get().asked().subject());
        return another ? "An answer is about something else than was asked; it is archived and ends no wait." : null;
    }
}

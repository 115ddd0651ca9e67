package org.shebaohub.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Asked;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Role;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.Partner;
import org.shebaohub.record.Entry.State;
import org.shebaohub.record.ExchangeStore.Resend;
import org.shebaohub.record.RequestStore.Known;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what the core asks, with the question to the partner, in one transaction; from then on it waits for its reply.
 * The same request again gets the stored reply, or goes on waiting (interfaces.md 8.2).
 */
@Component
public class CoreRequests {
    private final RequestStore requests;
    private final ExchangeStore exchanges;
    private final HistoryStore history;
    private final AskedPartners partners;
    private final RequestReplies replies;
    private final TransactionTemplate transaction;
    private final Alerts alerts;

    CoreRequests(
            RequestStore requests,
            ExchangeStore exchanges,
            HistoryStore history,
            AskedPartners partners,
            RequestReplies replies,
            TransactionTemplate transaction,
            Alerts alerts) {
        this.requests = requests;
        this.exchanges = exchanges;
        this.history = history;
        this.partners = partners;
        this.replies = replies;
        this.transaction = transaction;
        this.alerts = alerts;
    }

    /**
     * @return the message with what is to be sent now: the question, a reply, or nothing
     * @throws Refused with S31002 where the key was used for another request that still waits: a reply now would be taken
     *                 for the one to that
     */
    public Message record(Message message) {
        try {
            return transaction.execute(status -> once(message));
        } catch (DuplicateKeyException sameMoment) {
            return transaction.execute(status -> once(message));
        }
    }

    private Message once(Message message) {
        Optional<Long> redelivered = history.reception(message.reception().id());
        if (redelivered.isPresent()) {
            return message.signed(history.pending(redelivered.get()));
        }
        Optional<Known> known = requests.lock(message.reception().correlation());
        if (known.isPresent()) {
            return again(message, known.get());
        }
        return message.report().refuses() ? refused(message) : asked(message);
    }

    private Message asked(Message message) {
        Asked asked = partners.asked(message, question(message).msgId());
        long exchange = exchanges.insert(entry(message, State.ACCEPTED), List.of());
        requests.waiting(asked, exchange, message.document().sm3());
        return message;
    }

    /** Not fit to be asked: the core is told in a reply, and people as of any message of the core that fails its checks. */
    private Message refused(Message message) {
        Outgoing reply = message.outgoing().get(0);
        List<Outgoing> all = new ArrayList<>(message.outgoing());
        all.add(Parking.dead(message, message.report().code().orElseThrow()));
        Message kept = message.signed(all);
        long exchange = exchanges.insert(entry(kept, State.REFUSED), List.of());
        requests.repliedAtOnce(
                partners.asked(message, reply.msgId()),
                exchange,
                message.document().sm3(),
                reply.id());
        refusalTold(message);
        return kept;
    }

    private Message again(Message message, Known known) {
        if (!known.sm3().equals(message.document().sm3())) {
            return conflict(message, known);
        }
        List<Resend> resends = known.reply() == null
                ? List.of()
                : history
                        .stored(known.reply())
                        .map(reply -> new Resend(
                                reply.id(), reply.again(reply.transport(), reply.kind(), null, reply.correlation())))
                        .stream()
                        .toList();
        Entry entry = entry(message, State.REPEATED);
        exchanges.insert(entry.repeating(entry.code()), resends);
        return message.signed(Repeats.outgoing(resends));
    }

    /** The key stays that of the first request, whose stored reply is what a repetition gets. */
    private Message conflict(Message message, Known known) {
        Findings found = new Findings();
        found.add(ErrorCode.S31002, message.content().body());
        if (known.reply() == null) {
            throw new Refused(message, found.report());
        }
        Message told = message.reported(found.report())
                .signed(List.of(replies.failure(message, ErrorCode.S31002), Parking.dead(message, ErrorCode.S31002)));
        exchanges.insert(entry(told, State.CONFLICTING).keepingNoKey(), List.of());
        refusalTold(message);
        return told;
    }

    private void refusalTold(Message message) {
        alerts.raise(
                "core-message-refused",
                message.reception().id(),
                "A request of the core failed its checks; it was told so.");
    }

    private Entry entry(Message message, State state) {
        return Entry.of(message, partners.asked(message).map(Partner::name).orElse(null), state);
    }

    private static Outgoing question(Message message) {
        return message.outgoing().stream()
                .filter(one -> one.role() == Role.MESSAGE)
                .findFirst()
                .orElseThrow();
    }
}

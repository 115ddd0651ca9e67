package org.shebaohub.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.record.Entry.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What cannot go on is kept and told, never lost: in the archive, in hub.dead, by an alert. */
@Component
public class Parking {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);
    private static final String CORE = "core";

    private final ExchangeStore exchanges;
    private final HistoryStore history;
    private final AnswerNames names;
    private final Answering answering;
    private final RequestReplies requests;
    private final Partners partners;
    private final Alerts alerts;

    Parking(
            ExchangeStore exchanges,
            HistoryStore history,
            AnswerNames names,
            Answering answering,
            RequestReplies requests,
            Partners partners,
            Alerts alerts) {
        this.exchanges = exchanges;
        this.history = history;
        this.names = names;
        this.answering = answering;
        this.requests = requests;
        this.partners = partners;
        this.alerts = alerts;
    }

    /** Given up after the last attempt, for a reason of ours: answered S90001, claims no key. */
    public Message park(Message message) {
        Findings found = new Findings();
        found.add(ErrorCode.S90001, "");
        Message told = CORE.equals(message.channel())
                ? message.reported(found.report()).signed(replies(message))
                : names.distinct(answering.refuse(message, found.report()));
        return keep(told, ErrorCode.S90001, State.PARKED, "A message was given up after its last attempt.");
    }

    /** What stopped the request may stop its reply too: then it is parked without, and people are told. */
    private List<Outgoing> replies(Message message) {
        try {
            return requests.owedTo(message) ? List.of(requests.failure(message, ErrorCode.S90001)) : List.of();
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("message", message.reception().id())
                    .setCause(e)
                    .log("a request of the core was given up and no reply could be written");
            return List.of();
        }
    }

    /** A message of the core that fails its checks: no answer, hub.dead with its code, an alert. */
    public Message bury(Message message) {
        ErrorCode code = message.report().code().orElse(ErrorCode.S90001);
        return keep(message, code, State.REFUSED, "A message of the core failed its checks.");
    }

    /** Shown before and not recorded: it may be what killed us, so its bytes are kept before anything else is done. */
    public Message archiveFirst(Message message) {
        Reception seen = message.reception();
        // A batch file is in the archive before it comes here.
        if (seen.redelivered()
                && message.document().inMemory()
                && history.reception(seen.id()).isEmpty()) {
            Reception first = new Reception(
                    "first:" + seen.id(),
                    seen.channel(),
                    seen.transport(),
                    seen.kind(),
                    seen.fileName(),
                    seen.correlation(),
                    seen.receivedAt(),
                    true);
            if (history.reception(first.id()).isEmpty()) {
                exchanges.insert(entry(Message.received(first, message.document()), State.ARCHIVED), List.of());
            }
        }
        return message;
    }

    private Message keep(Message message, ErrorCode code, State state, String sentence) {
        String reception = message.reception().id();
        List<Outgoing> all = new ArrayList<>(message.outgoing());
        all.add(dead(message, code));
        Message kept = message.signed(all);
        try {
            exchanges.insert(entry(kept, state).keepingNoKey(), List.of());
        } catch (DuplicateKeyException recorded) {
            return history.reception(reception)
                    .map(exchange -> message.signed(history.pending(exchange)))
                    .orElseThrow(() -> recorded);
        }
        alerts.raise(state == State.PARKED ? "message-parked" : "core-message-refused", reception, sentence);
        return kept;
    }

    /** The message as it ends in hub.dead. */
    static Outgoing dead(Message message, ErrorCode code) {
        String reception = message.reception().id();
        return new Outgoing(
                Role.DEAD,
                Outgoing.DEAD,
                Transport.MQ,
                Kind.BYTES,
                code.code(),
                reception,
                reception,
                message.document().inMemory()
                        ? message.document()
                        : Document.ofUtf8("The file is in the archive under " + reception));
    }

    private Entry entry(Message message, State state) {
        String partner =
                partners.byChannel(message.channel()).map(Map.Entry::getKey).orElse(null);
        return Entry.of(message, partner, state);
    }
}

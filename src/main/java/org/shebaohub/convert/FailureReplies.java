package org.shebaohub.convert;

import org.shebaohub.message.Asked;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Replying;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Requests;
import org.shebaohub.partner.Requests.Answer;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Header;
import org.shebaohub.partner.canonical.Outcome;
import org.shebaohub.partner.canonical.OutcomeItem;
import org.springframework.stereotype.Component;

/** A reply without content is about the hub's own question: its CanonicalId is of that one's MsgId (interfaces.md 8.3). */
@Component
class FailureReplies implements Replying {
    private static final String CORE = "core";

    private final Partners settings;
    private final AskedPartners partners;
    private final Environment environment;

    FailureReplies(Partners settings, AskedPartners partners, Environment environment) {
        this.settings = settings;
        this.partners = partners;
        this.environment = environment;
    }

    @Override
    public Draft failure(Asked asked, Message because, ErrorCode code) {
        Header header = Headers.proving(because, asked.partner(), settings.node(), asked.msgId());
        header.setTestFlag(Headers.flag(environment));
        CanonicalMessage reply = partners.requests(asked.partner())
                .map(requests -> about(asked, because, requests, header))
                .orElseGet(() -> aboutNothingKnown(header));
        reply.setHeader(header);
        reply.setOutcome(outcome(code));
        return new Draft(
                Role.REPLY,
                Outgoing.CORE_REPLIES,
                Transport.MQ,
                Kind.BYTES,
                null,
                asked.key(),
                header.getCanonicalId(),
                CORE,
                CanonicalWriter.write(reply));
    }

    private CanonicalMessage about(Asked asked, Message because, Requests requests, Header header) {
        Answer told = partners.answering(because)
                .map(partner -> requests.read(because.content()))
                .orElse(null);
        header.setSourceMsgType(requests.question());
        header.setSourceFormat(settings.partners()
                .get(asked.partner())
                .channels()
                .values()
                .iterator()
                .next()
                .family()
                .name());
        return requests.failure(asked.subject(), told);
    }

    /** To a request of a kind that no partner is asked: an acknowledgement without an event. */
    private static CanonicalMessage aboutNothingKnown(Header header) {
        header.setSourceMsgType("ACK-01");
        header.setSourceFormat(Envelope.Family.XML.name());
        return new CanonicalMessage();
    }

    private static Outcome outcome(ErrorCode code) {
        OutcomeItem item = new OutcomeItem();
        item.setRef("1");
        item.setGroup("A");
        item.setHandleStatus("2");
        item.setFeedbackStatus("3");
        item.setCode(code.code());
        item.setText(code.chinese());
        Outcome outcome = new Outcome();
        outcome.getItem().add(item);
        return outcome;
    }
}

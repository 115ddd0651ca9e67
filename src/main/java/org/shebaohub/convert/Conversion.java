package org.shebaohub.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Settings.MessageType;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.springframework.stereotype.Component;

/** Turns an accepted message into what follows from it: ACK-01, an ACK-02 where the hub has decided, the event. */
@Component
public class Conversion {
    private static final String QUERY = "STQ-01";
    private static final String CORE = "core";

    private final Partners settings;
    private final Environment environment;
    private final AskedPartners asked;
    private final Map<String, Partner> partners;

    public Conversion(Partners settings, List<Partner> partners, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        this.asked = new AskedPartners(settings, partners);
        this.partners = partners.stream().collect(Collectors.toMap(Partner::name, Function.identity()));
    }

    public Message convert(Message message) {
        Envelope envelope = message.content().envelope();
        if (QUERY.equals(envelope.msgType())) {
            return message.converted(List.of(), null);
        }
        var owner = settings.byChannel(message.channel()).orElseThrow();
        Partner partner = partners.get(owner.getKey());
        if (asked.answering(message).isPresent()) {
            return reply(message, partner);
        }
        if (message.content() instanceof BatchContent) {
            // Its records are converted a part at a time, after the file as a whole was recorded.
            return message.converted(List.of(partner.writer().techAck(message, message.report())), null);
        }
        MessageType type = owner.getValue().messages().get(envelope.msgType());
        Reading reading = partner.reader().read(message);
        Feedback feedback = FirstStatus.of(reading, message.report(), type.recordType());
        List<Draft> drafts = new ArrayList<>();
        drafts.add(partner.writer().techAck(message, message.report()));
        if (feedback.begunByHub()) {
            partner.writer()
                    .feedback(Answered.of(message, partner.name()), feedback, 1)
                    .ifPresent(drafts::add);
        }
        if (reading.event() != null) {
            drafts.add(toTheCore(Role.EVENT, message, partner.name(), reading.event()));
        }
        return message.converted(drafts, feedback).stating(reading.facts());
    }

    /** A good answer of the partner is told to the core and not acknowledged; which request it answers history knows. */
    private Message reply(Message message, Partner partner) {
        CanonicalMessage reply = partner.reader().read(message).event();
        return message.converted(
                reply == null ? List.of() : List.of(toTheCore(Role.REPLY, message, partner.name(), reply)), null);
    }

    private Draft toTheCore(Role role, Message message, String partner, CanonicalMessage event) {
        event.setHeader(Headers.of(message, partner, environment));
        return role == Role.REPLY ? draft(role, Outgoing.CORE_REPLIES, null, event) : event(event);
    }

    /** @param event with its header */
    static Draft event(CanonicalMessage event) {
        return draft(Role.EVENT, Outgoing.CORE_EVENTS, event.getHeader().getCanonicalId(), event);
    }

    private static Draft draft(Role role, String queue, String correlation, CanonicalMessage event) {
        String id = event.getHeader().getCanonicalId();
        return new Draft(
                role, queue, Transport.MQ, Kind.BYTES, null, correlation, id, CORE, CanonicalWriter.write(event));
    }
}

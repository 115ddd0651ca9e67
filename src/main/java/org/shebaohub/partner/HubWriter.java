package org.shebaohub.partner;

import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.springframework.stereotype.Component;

/** Answers as the message came: JSON to JSON, XML to everything else; what could not be read, as its channel writes. */
@Component
public class HubWriter implements Writer {
    private final Partners partners;
    private final HubXmlWriter xml;
    private final HubJsonWriter json;

    public HubWriter(Partners partners, HubXmlWriter xml, HubJsonWriter json) {
        this.partners = partners;
        this.xml = xml;
        this.json = json;
    }

    @Override
    public Draft techAck(Message message, Report report) {
        if (message.reception().fileName() != null) {
            return xml.techAck(message, report);
        }
        return of(message.envelope().map(Envelope::family).orElseGet(() -> partners.channel(message.channel())
                        .family()))
                .techAck(message, report);
    }

    @Override
    public Optional<Draft> feedback(Answered about, Feedback state, int number) {
        return of(about.family()).feedback(about, state, number);
    }

    private Writer of(Envelope.Family family) {
        return family == Envelope.Family.JSON ? json : xml;
    }
}

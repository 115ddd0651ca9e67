package org.shebaohub.partner.elicence;

import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.partner.HubWriter;
import org.shebaohub.partner.Writer;
import org.springframework.stereotype.Component;

/** A good answer is not acknowledged; what is refused is, and a status query is answered. */
@Component
class ELicenceWriter implements Writer {
    private final HubWriter hub;

    ELicenceWriter(HubWriter hub) {
        this.hub = hub;
    }

    @Override
    public Draft techAck(Message message, Report report) {
        return hub.techAck(message, report);
    }

    @Override
    public Optional<Draft> feedback(Answered about, Feedback state, int number) {
        return hub.feedback(about, state, number);
    }
}

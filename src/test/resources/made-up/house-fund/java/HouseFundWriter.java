package org.shebaohub.partner.housefund;

import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.partner.HubWriter;
import org.shebaohub.partner.Writer;
import org.springframework.stereotype.Component;

/** Answered as it writes. */
@Component
class HouseFundWriter implements Writer {
    private final HubWriter hub;

    HouseFundWriter(HubWriter hub) {
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

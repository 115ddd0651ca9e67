package org.shebaohub.deliver;

import java.util.List;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what was just recorded. A failure here is no failure of the message: it is recorded, and what could not be sent
 * is sent by {@link Recovery}. Until a destination has had everything that waits for it, nothing overtakes.
 */
@Component
public class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Destinations destinations;
    private final Outlets outlets;
    private final Marks marks;

    Delivery(Destinations destinations, Outlets outlets, Marks marks) {
        this.destinations = destinations;
        this.outlets = outlets;
        this.marks = marks;
    }

    public Message deliver(Message message) {
        for (Outgoing outgoing : message.outgoing()) {
            if (destinations.live(Destinations.of(outgoing))) {
                send(outgoing);
            }
        }
        return message;
    }

    /** What of several messages was just recorded, in their order. */
    public List<Message> deliverAll(List<Message> messages) {
        messages.forEach(this::deliver);
        return messages;
    }

    private void send(Outgoing outgoing) {
        try {
            outlets.send(outgoing);
            marks.delivered(outgoing.id());
        } catch (Outlets.NotSent e) {
            destinations.failed(Destinations.of(outgoing));
            log.atWarn()
                    .addKeyValue("destination", outgoing.destination())
                    .addKeyValue("delivery", outgoing.id())
                    .setCause(e)
                    .log("not delivered, will be tried again");
        }
    }
}

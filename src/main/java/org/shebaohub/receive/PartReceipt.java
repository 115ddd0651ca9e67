package org.shebaohub.receive;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Message;
import org.shebaohub.message.PendingParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the next part of an accepted batch file; where there is none the route ends and rests. */
@Component
public class PartReceipt {
    private static final Logger log = LoggerFactory.getLogger(PartReceipt.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final String PART = "hub.part";

    private final PendingParts parts;
    private final Alerts alerts;

    PartReceipt(PendingParts parts, Alerts alerts) {
        this.parts = parts;
        this.alerts = alerts;
    }

    /** The route asks again at once as long as there was something. */
    public Message receive(Exchange exchange) {
        Message part = parts.next().orElse(null);
        exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, part != null);
        exchange.setRouteStop(part == null);
        exchange.setProperty(PART, part);
        return part;
    }

    /** Nothing of it was recorded; it is taken again later, as often as needed. */
    public void putOff(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Message part = exchange.getProperty(PART, Message.class);
        String id = part == null ? "" : part.reception().id();
        log.atWarn().addKeyValue("message", id).setCause(cause).log("a part of a file failed, will be tried again");
        exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, false);
        if (part != null) {
            parts.putOff(part, AFTER_A_FAILURE);
            alerts.raise("file-part-failed", id, "Records of a batch file could not be processed and are tried again.");
        }
    }
}

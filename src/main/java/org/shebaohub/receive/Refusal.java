package org.shebaohub.receive;

import org.apache.camel.Exchange;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Turns a refusal, wherever on the path it was found, into the message with its signed answer. */
@Component
public class Refusal {
    private static final Logger log = LoggerFactory.getLogger(Refusal.class);
    private final Answering answering;

    Refusal(@Lazy Answering answering) {
        this.answering = answering;
    }

    public Message refuse(Exchange exchange) {
        Refused refused = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Refused.class);
        log.atInfo()
                .addKeyValue("message", refused.refusedMessage().reception().id())
                .addKeyValue("partner", refused.refusedMessage().channel())
                .addKeyValue("code", refused.getMessage())
                .log("refused");
        return answering.refuse(refused.refusedMessage(), refused.report());
    }
}

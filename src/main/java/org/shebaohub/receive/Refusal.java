package org.shebaohub.receive;

import org.apache.camel.Exchange;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns a refusal, wherever on the path it was found, into the message with its signed answer. */
@Component
public class Refusal {
    private static final Logger log = LoggerFactory.getLogger(Refusal.class);
    private final Answering answering;

    Refusal(Answering answering) {
        this.answering = answering;
    }

    /** For a partner: the message with the answer to send. */
    public Message refuse(Exchange exchange) {
        Message refused = refused(exchange);
        return answering.refuse(refused, refused.report());
    }

    /** The message as far as it was known, with the report that refuses it. */
    public Message refused(Exchange exchange) {
        Refused refused = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Refused.class);
        log.atInfo()
                .addKeyValue("message", refused.refusedMessage().reception().id())
                .addKeyValue("partner", refused.refusedMessage().channel())
                .addKeyValue("code", refused.getMessage())
                .log("refused");
        return refused.refusedMessage().reported(refused.report());
    }
}

package org.shebaohub.receive;

import org.apache.camel.Exchange;
import org.shebaohub.message.Cause;
import org.shebaohub.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A message that failed for a reason of ours: rolled back and tried again, until it is given up and parked. */
@Component
public class Failure {
    private static final Logger log = LoggerFactory.getLogger(Failure.class);
    private final ReceiveSettings settings;

    Failure(ReceiveSettings settings) {
        this.settings = settings;
    }

    /** The message as far as it was read, with the cause, where it is given up; else the failure goes on to the transport. */
    public Message retryOrGiveUp(Exchange exchange) throws TryAgain {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Message received = Attempt.received(exchange);
        int attempt = Attempt.number(exchange);
        boolean again = received == null || attempt < settings.attempts();
        log.atWarn()
                .addKeyValue(
                        "message", received == null ? "" : received.reception().id())
                .addKeyValue("partner", received == null ? "" : received.channel())
                .addKeyValue("route", exchange.getFromRouteId())
                .addKeyValue("attempt", attempt)
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .setCause(cause)
                .log(again ? "failed, will be tried again" : "failed, given up");
        if (again) {
            throw new TryAgain(cause);
        }
        return read(exchange, received).givenUp(Cause.of(cause, received.document()));
    }

    /** With its header and proof where the stages came so far: its sender is told which message was given up. */
    private static Message read(Exchange exchange, Message received) {
        return exchange.getIn().getBody() instanceof Message reached
                        && reached.reception().equals(received.reception())
                ? reached.withoutResults()
                : received;
    }

    /** Rolls the transport back. */
    public static final class TryAgain extends Exception {
        private static final long serialVersionUID = 1L;

        TryAgain(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause, false, false);
        }
    }
}

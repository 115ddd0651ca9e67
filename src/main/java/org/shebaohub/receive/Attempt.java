package org.shebaohub.receive;

import org.apache.camel.Exchange;
import org.shebaohub.message.Message;

/** What an exchange remembers of its message: as it was received, and how often it has been tried. */
final class Attempt {
    private static final String RECEIVED = "hub.received";
    private static final String NUMBER = "hub.attempt";

    private Attempt() {}

    static Message begin(Exchange exchange, Message received, int number) {
        exchange.setProperty(RECEIVED, received);
        exchange.setProperty(NUMBER, number);
        return received;
    }

    /** Null where the failure came before there was a message. */
    static Message received(Exchange exchange) {
        return exchange.getProperty(RECEIVED, Message.class);
    }

    static int number(Exchange exchange) {
        return exchange.getProperty(NUMBER, 1, Integer.class);
    }
}

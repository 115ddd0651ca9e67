package org.shebaohub.message;

import java.util.Objects;

/**
 * A request of the core (interfaces.md section 7) as it waits for its reply.
 *
 * @param key     its JMSCorrelationID, else its JMSMessageID; what the reply is correlated with
 * @param partner who is asked
 * @param msgId   of the message that asks, which the answer refers to; where the request was not fit to be asked, the one
 *                that it would have had
 * @param subject what it asks about, for example a USCC; an answer about something else is none to it
 */
public record Asked(String key, String partner, String msgId, String subject) {
    public Asked {
        Objects.requireNonNull(key);
        Objects.requireNonNull(partner);
        Objects.requireNonNull(msgId);
        Objects.requireNonNull(subject);
    }
}

package org.shebaohub.receive;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.time.Clock;
import java.time.Instant;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsEndpoint;
import org.shebaohub.message.Document;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Transport;
import org.springframework.stereotype.Component;

/**
 * Takes a message from a queue. Only Text and Bytes messages have a content here; any other kind is an empty document
 * and is refused as such, and an object is never deserialised.
 */
@Component
public class Receipt {
    private static final String IN = "partner.";
    private static final String CORE = "core";
    private static final int LONGEST_ID = 200;

    private final Clock clock;

    Receipt(Clock clock) {
        this.clock = clock;
    }

    public Message receive(Exchange exchange) throws JMSException {
        jakarta.jms.Message jms = exchange.getIn().getBody(jakarta.jms.Message.class);
        // The queue as the route names it: nothing that a client wrote into the message says which channel it is.
        String queue = ((JmsEndpoint) exchange.getFromEndpoint()).getDestinationName();
        int attempt = Math.max(1, jms.getIntProperty("JMSXDeliveryCount"));
        return Attempt.begin(exchange, message(jms, channel(queue), clock.instant(), attempt), attempt);
    }

    static Message message(jakarta.jms.Message jms, String channel, Instant now, int attempt) throws JMSException {
        Document document = document(jms);
        Kind kind = jms instanceof BytesMessage ? Kind.BYTES : Kind.TEXT;
        return Message.received(
                new Reception(
                        "mq:" + brokerId(jms) + ":" + document.sm3(),
                        channel,
                        Transport.MQ,
                        kind,
                        null,
                        channel.equals(CORE) ? key(jms) : correlation(jms),
                        now,
                        attempt > 1 || jms.getJMSRedelivered()),
                document);
    }

    /** {@code partner.<channel>.in}, or one of the core's queues. */
    static String channel(String queue) {
        return queue.startsWith(IN) ? queue.substring(IN.length(), queue.lastIndexOf('.')) : CORE;
    }

    private static Document document(jakarta.jms.Message jms) throws JMSException {
        if (jms instanceof BytesMessage bytes) {
            byte[] content = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.reset();
            bytes.readBytes(content);
            return Document.of(content);
        }
        String text = jms instanceof TextMessage message ? message.getText() : null;
        return Document.of(Utf8.bytes(text == null ? "" : text));
    }

    /**
     * The broker's own number of the message, and its time stamp: numbers begin anew where a broker's data was lost, and
     * a new message must not be taken for one received before.
     */
    private static String brokerId(jakarta.jms.Message jms) throws JMSException {
        long number = ((ActiveMQMessage) jms).getCoreMessage().getMessageID();
        return Long.toString(number, 36) + "." + Long.toString(jms.getJMSTimestamp(), 36);
    }

    /** The request's message id as its sender set it (interfaces.md 8.2); a foreign one of no sane length is absent. */
    private static String correlation(jakarta.jms.Message jms) throws JMSException {
        String id = jms.getStringProperty("NATIVE_MESSAGE_ID");
        if (id == null) {
            id = jms.getJMSMessageID();
        }
        return sane(id);
    }

    /** What a request of the core is known by (interfaces.md 8.2): its JMSCorrelationID, else its message id. */
    private static String key(jakarta.jms.Message jms) throws JMSException {
        String id = jms.getJMSCorrelationID();
        return id == null || id.isEmpty() ? correlation(jms) : sane(id);
    }

    private static String sane(String id) {
        return id == null || id.length() > LONGEST_ID ? null : id;
    }
}

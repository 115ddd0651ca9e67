package org.shebaohub.demo;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** One system's connection to the broker: it listens on one queue and sends to others. */
final class Mq implements AutoCloseable {
    private final ActiveMQConnectionFactory factory;
    private final jakarta.jms.Connection connection;
    private final Session sending;

    /** What arrives: correlation, whether as text, and the bytes. */
    interface Listener {
        void arrived(String correlation, boolean text, byte[] bytes);
    }

    Mq(String url, Connection.Account account) throws JMSException {
        factory = new ActiveMQConnectionFactory(url);
        connection = factory.createConnection(account.user(), account.password());
        sending = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        connection.start();
    }

    /** Starts to read a queue; closing the consumer stops it. */
    MessageConsumer listen(String queue, Listener listener) throws JMSException {
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
        consumer.setMessageListener(message -> {
            try {
                byte[] bytes = message instanceof TextMessage text
                        ? text.getText().getBytes(StandardCharsets.UTF_8)
                        : message.getBody(byte[].class);
                listener.arrived(message.getJMSCorrelationID(), message instanceof TextMessage, bytes);
            } catch (JMSException cause) {
                throw new IllegalStateException("cannot read from " + queue, cause);
            }
        });
        return consumer;
    }

    /** Returns the JMSMessageID. */
    String sendBytes(String queue, byte[] bytes, String correlation) throws JMSException {
        BytesMessage message = sending.createBytesMessage();
        message.writeBytes(bytes);
        return send(queue, message, correlation);
    }

    String sendText(String queue, String text, String correlation) throws JMSException {
        return send(queue, sending.createTextMessage(text), correlation);
    }

    private synchronized String send(String queue, Message message, String correlation) throws JMSException {
        message.setJMSCorrelationID(correlation);
        try (MessageProducer producer = sending.createProducer(sending.createQueue(queue))) {
            producer.send(message);
            return message.getJMSMessageID();
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
        factory.close();
    }
}

package org.shebaohub.kit;

import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A channel or the core at the broker of a hub that runs on its own: sends, and keeps all that comes. */
public final class QueueClient implements AutoCloseable {
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Connection connection;
    private final Session session;
    private final String sendsTo;

    /**
     * @param correlation JMSCorrelationID
     * @param asText      a Text message, else a Bytes message
     */
    public record Received(String correlation, boolean asText, String text) {
        public boolean has(String piece) {
            return text.contains(piece);
        }
    }

    private QueueClient(ConnectionFactory broker, OwnFolders own, String user, String reads, String sendsTo)
            throws JMSException, IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(own.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        this.sendsTo = sendsTo;
        connection = broker.createConnection(user, passwords.getProperty(user));
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        Session listening = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        listening.createConsumer(listening.createQueue(reads)).setMessageListener(this::keep);
        connection.start();
    }

    public static QueueClient of(OwnFolders own, String channel) throws JMSException, IOException {
        return of(core(own.mq()), own, channel);
    }

    /** A channel by AMQP 1.0. */
    public static QueueClient amqp(OwnFolders own, String channel) throws JMSException, IOException {
        return of(amqp(own.mq()), own, channel);
    }

    private static QueueClient of(ConnectionFactory broker, OwnFolders own, String channel)
            throws JMSException, IOException {
        return new QueueClient(broker, own, channel, "partner." + channel + ".out", "partner." + channel + ".in");
    }

    public static QueueClient core(OwnFolders own) throws JMSException, IOException {
        return new QueueClient(core(own.mq()), own, "core", "core.events", "core.results");
    }

    /** The core by AMQP 1.0. */
    public static QueueClient amqpCore(OwnFolders own) throws JMSException, IOException {
        return new QueueClient(amqp(own.mq()), own, "core", "core.events", "core.results");
    }

    /** The core that asks: sends requests and reads the replies. */
    public static QueueClient asking(OwnFolders own) throws JMSException, IOException {
        return new QueueClient(core(own.mq()), own, "core", "core.replies", "core.requests");
    }

    /** The core that asks by AMQP 1.0. */
    public static QueueClient amqpAsking(OwnFolders own) throws JMSException, IOException {
        return new QueueClient(amqp(own.mq()), own, "core", "core.replies", "core.requests");
    }

    public void send(byte[] bytes) throws JMSException {
        send(bytes, null);
    }

    /** @return the JMSMessageID */
    public String send(byte[] bytes, String correlation) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(bytes);
        message.setJMSCorrelationID(correlation);
        session.createProducer(session.createQueue(sendsTo)).send(message);
        return message.getJMSMessageID();
    }

    public void sendText(String text) throws JMSException {
        session.createProducer(session.createQueue(sendsTo)).send(session.createTextMessage(text));
    }

    public List<Received> all(Predicate<Received> wanted) {
        return received.stream().filter(wanted).toList();
    }

    /** The first that is wanted, at once or soon. */
    public Received first(Predicate<Received> wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> received.stream().anyMatch(wanted));
        return all(wanted).get(0);
    }

    private void keep(Message message) {
        try {
            String text = message instanceof TextMessage written
                    ? written.getText()
                    : new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
            received.add(new Received(message.getJMSCorrelationID(), message instanceof TextMessage, text));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConnectionFactory core(int port) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
    }

    private static ConnectionFactory amqp(int port) {
        return new JmsConnectionFactory("amqp://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException gone) {
            // The hub it was connected to was killed.
        }
    }
}

package org.shebaohub.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The partner and the core as JMS clients over TCP: they send letters and count what comes back. */
final class Clients implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
    private final Semaphore arrived = new Semaphore(0);
    private final ActiveMQConnectionFactory broker;
    private final Connection partner;
    private final Connection core;
    private final Session partnerSends;
    private final Session coreSends;
    private final MessageProducer toHub;
    private final MessageProducer toFloor;

    /** @param channel of the partner */
    Clients(String url, String channel, String partnerPassword, String corePassword) throws JMSException {
        // Threads of its own, which Part.CLIENTS knows by their names.
        broker = new ActiveMQConnectionFactory(url + "?useGlobalPools=false");
        partner = broker.createConnection(channel, partnerPassword);
        core = broker.createConnection("core", corePassword);
        partnerSends = partner.createSession(false, Session.AUTO_ACKNOWLEDGE);
        coreSends = core.createSession(false, Session.AUTO_ACKNOWLEDGE);
        toHub = partnerSends.createProducer(partnerSends.createQueue("partner." + channel + ".in"));
        toFloor = coreSends.createProducer(coreSends.createQueue(FloorLoop.IN));
        listen(partner, "partner." + channel + ".out", true);
        listen(core, "core.events", false);
        listen(core, FloorLoop.OUT, false);
        partner.start();
        core.start();
    }

    void toHub(Letters.Letter letter) throws JMSException {
        send(partnerSends, toHub, letter);
    }

    void toFloor(Letters.Letter letter) throws JMSException {
        send(coreSends, toFloor, letter);
    }

    /** Two messages come out for each that went in. */
    void await(int messages) throws InterruptedException {
        if (!arrived.tryAcquire(2 * messages, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("only part of the messages came out in " + PATIENCE_SECONDS + " s");
        }
    }

    private void listen(Connection connection, String queue, boolean noteTime) throws JMSException {
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session.createConsumer(session.createQueue(queue)).setMessageListener(message -> {
            try {
                if (noteTime) {
                    answeredAt.put(message.getJMSCorrelationID(), System.nanoTime());
                }
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
            arrived.release();
        });
    }

    private static void send(Session session, MessageProducer to, Letters.Letter letter) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(letter.bytes());
        to.send(message);
    }

    @Override
    public void close() throws JMSException {
        partner.close();
        core.close();
        broker.close();
    }
}

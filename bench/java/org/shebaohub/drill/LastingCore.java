package org.shebaohub.drill;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The core, which lives on while hubs die: takes each event and answers it in one transaction of the broker, and connects again
 * as long as it takes.
 */
final class LastingCore implements AutoCloseable {
    private static final long WAIT_MS = 200;
    private static final long AGAIN_MS = 50;

    private final OwnHub hub;
    private final CoreRecords records;
    private final CoreAnswers answers;
    private final AtomicInteger connected = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "drill-core");
    private volatile boolean closed;
    private volatile RuntimeException failure;

    LastingCore(OwnHub hub, CoreRecords records, CoreAnswers answers) {
        this.hub = hub;
        this.records = records;
        this.answers = answers;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    CoreRecords records() {
        if (failure != null) {
            throw new IllegalStateException("the core cannot go on", failure);
        }
        return records;
    }

    /** How often it had to connect. */
    int connected() {
        return connected.get();
    }

    private void run() {
        while (!closed) {
            try {
                session();
            } catch (JMSException | IOException gone) {
                rest();
            } catch (RuntimeException e) {
                failure = e;
                return;
            }
        }
    }

    private void session() throws JMSException, IOException {
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(hub.brokerUrl())) {
            broker.setCallTimeout(5_000);
            Connection connection = broker.createConnection("core", hub.password("core"));
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            MessageConsumer events = session.createConsumer(session.createQueue("core.events"));
            MessageProducer results = session.createProducer(session.createQueue("core.results"));
            connection.start();
            connected.incrementAndGet();
            while (!closed) {
                Message event = events.receive(WAIT_MS);
                if (event != null) {
                    take(session, results, (BytesMessage) event);
                }
            }
        }
    }

    private void take(Session session, MessageProducer results, BytesMessage event) throws JMSException {
        CoreRecords.Event taken = records.take(event.getBody(byte[].class), event.getJMSCorrelationID());
        byte[] answer = answers.to(taken);
        if (answer.length > 0) {
            BytesMessage result = session.createBytesMessage();
            result.writeBytes(answer);
            results.send(result);
        }
        session.commit();
        answers.given(taken);
    }

    private void rest() {
        try {
            Thread.sleep(AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}

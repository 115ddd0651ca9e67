package org.shebaohub.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The hand-written loop: as many threads as the hub has consumers, each takes a message, does what cannot be left out,
 * commits one row and sends two messages. It uses two queues of the same broker whose route of the hub is stopped
 * meanwhile.
 */
final class FloorLoop implements AutoCloseable {
    static final String ROUTE_OF_THE_HUB = "core-requests";
    static final String IN = "core.requests";
    static final String OUT = "core.replies";
    private static final long PATIENCE_MS = 200;

    private final Connection connection;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean running = true;

    FloorLoop(ConnectionFactory broker, FloorMessage floor, FloorStore store, int consumers) throws JMSException {
        connection = broker.createConnection();
        connection.start();
        for (int i = 0; i < consumers; i++) {
            Thread thread = new Thread(() -> run(floor, store), "bench-floor-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    void mustBeWell() throws Exception {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void run(FloorMessage floor, FloorStore store) {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                MessageConsumer in = session.createConsumer(session.createQueue(IN));
                MessageProducer out = session.createProducer(session.createQueue(OUT))) {
            while (running) {
                if (in.receive(PATIENCE_MS) instanceof BytesMessage message) {
                    byte[] bytes = message.getBody(byte[].class);
                    FloorMessage.Written written = floor.of(bytes);
                    store.keep(written.msgId(), bytes, written.canonical(), written.answer());
                    send(session, out, written.msgId(), written.canonical());
                    send(session, out, written.msgId(), written.answer());
                    session.commit();
                }
            }
        } catch (Exception e) {
            failure.set(e);
        }
    }

    private static void send(Session session, MessageProducer out, String correlation, byte[] bytes)
            throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(bytes);
        message.setJMSCorrelationID(correlation);
        out.send(message);
    }

    @Override
    public void close() throws Exception {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
        connection.close();
    }
}

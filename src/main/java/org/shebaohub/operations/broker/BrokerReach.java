package org.shebaohub.operations.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Whether the broker answers, asked over a connection of its own that waits no longer than it is told: a connection of
 * the pool says nothing of a broker that has stopped answering.
 */
public final class BrokerReach implements AutoCloseable {
    private static final long PATIENCE_MS = 2_000;

    private final ActiveMQConnectionFactory broker;
    private Connection connection;

    /** @param broker becomes this one's own */
    public BrokerReach(ActiveMQConnectionFactory broker) {
        this.broker = broker;
        broker.setCallTimeout(PATIENCE_MS);
    }

    /** What is wrong, in one sentence; empty where the broker answers. */
    public synchronized Optional<String> trouble() {
        try {
            if (connection == null) {
                connection = broker.createConnection();
            }
            connection.createSession(false, Session.AUTO_ACKNOWLEDGE).close();
            return Optional.empty();
        } catch (JMSException e) {
            forget();
            return Optional.of("The broker cannot be reached: %s.".formatted(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        forget();
        broker.close();
    }

    private void forget() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (JMSException gone) {
            // It was broken; there is nothing left to close.
        }
        connection = null;
    }
}

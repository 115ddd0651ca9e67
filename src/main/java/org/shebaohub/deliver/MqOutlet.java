package org.shebaohub.deliver;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shebaohub.deliver.Outlets.NotSent;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.springframework.stereotype.Component;

/**
 * Sends to queues: one message at a time, persistent, acknowledged by the broker after it is on its disk. The delivery's
 * id lets the broker drop what it has had before. Each sending thread keeps its session and producers.
 */
@Component
class MqOutlet implements AutoCloseable {
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    /** Why a message is in hub.dead. */
    private static final String CODE = "HUB_CODE";

    private final ConnectionFactory connections;
    private final Set<Lane> open = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Lane> lanes = new ThreadLocal<>();

    MqOutlet(ConnectionFactory connections) {
        this.connections = connections;
    }

    void send(Outgoing outgoing) throws NotSent {
        try {
            lane().send(outgoing);
        } catch (JMSException e) {
            drop();
            throw new NotSent(e);
        }
    }

    @Override
    public void close() {
        open.forEach(Lane::close);
    }

    private Lane lane() throws JMSException {
        Lane lane = lanes.get();
        if (lane == null) {
            lane = new Lane(connections.createConnection());
            lanes.set(lane);
            open.add(lane);
        }
        return lane;
    }

    private void drop() {
        Lane lane = lanes.get();
        if (lane != null) {
            lanes.remove();
            open.remove(lane);
            lane.close();
        }
    }

    static String queue(Outgoing outgoing) {
        boolean ours = outgoing.destination().equals(Outgoing.CORE_EVENTS)
                || outgoing.destination().equals(Outgoing.DEAD)
                || outgoing.destination().startsWith("core.");
        return ours ? outgoing.destination() : "partner." + outgoing.destination() + ".out";
    }

    /** Session and producers of one thread. */
    private static final class Lane {
        private final Connection connection;
        private final Session session;
        private final Map<String, MessageProducer> producers = new HashMap<>();

        Lane(Connection connection) throws JMSException {
            this.connection = connection;
            this.session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        }

        void send(Outgoing outgoing) throws JMSException {
            Message message = body(outgoing);
            message.setStringProperty(DUPLICATE_ID, outgoing.id().toString());
            if (outgoing.correlation() != null) {
                message.setJMSCorrelationID(outgoing.correlation());
            }
            if (outgoing.role() == Role.DEAD) {
                message.setStringProperty(CODE, outgoing.name());
            }
            producer(queue(outgoing)).send(message);
        }

        private Message body(Outgoing outgoing) throws JMSException {
            byte[] bytes = outgoing.document().copy();
            if (outgoing.kind() == Kind.TEXT) {
                return session.createTextMessage(new String(bytes, StandardCharsets.UTF_8));
            }
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(bytes);
            return message;
        }

        private MessageProducer producer(String queue) throws JMSException {
            MessageProducer producer = producers.get(queue);
            if (producer == null) {
                producer = session.createProducer(session.createQueue(queue));
                producer.setDeliveryMode(DeliveryMode.PERSISTENT);
                producers.put(queue, producer);
            }
            return producer;
        }

        void close() {
            try {
                connection.close();
            } catch (JMSException | RuntimeException gone) {
                // It was broken, which the pool may answer with an exception of its own; nothing is left to close.
            }
        }
    }
}

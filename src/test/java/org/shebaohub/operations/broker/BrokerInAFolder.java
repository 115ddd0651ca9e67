package org.shebaohub.operations.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.util.unit.DataSize;

/** The embedded broker for one channel, {@code alpha}, and its clients of the core protocol. */
final class BrokerInAFolder implements AutoCloseable {
    private static final Rights RIGHTS = new Rights(List.of("alpha"));

    final EmbeddedBroker broker;
    private final Passwords passwords;
    private final int port;

    /** @param memory, disk of each queue in mebibytes */
    BrokerInAFolder(Path folder, int memory, int disk) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        passwords = Passwords.in(folder.resolve("users"), RIGHTS.users());
        BrokerSettings settings = new BrokerSettings(
                "",
                "hub",
                "",
                "127.0.0.1",
                port,
                200,
                20_000,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(memory),
                DataSize.ofMegabytes(disk),
                99,
                100,
                Duration.ofMillis(100),
                20);
        broker = new EmbeddedBroker(settings, folder.resolve("broker"), RIGHTS, passwords);
    }

    Connection connect(String user) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        factory.setCallTimeout(10_000);
        Connection connection = factory.createConnection(user, passwords.of(user));
        connection.start();
        return connection;
    }

    static void send(Session session, String queue, int size) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(new byte[size]);
        try (var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message);
        }
    }

    /** Events that come, at most so many. */
    static int read(Session session, int most) throws JMSException {
        try (var consumer = session.createConsumer(session.createQueue("core.events"))) {
            int read = 0;
            while (read < most && consumer.receive(5_000) != null) {
                read++;
            }
            return read;
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}

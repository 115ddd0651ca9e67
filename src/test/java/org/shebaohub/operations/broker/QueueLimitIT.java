package org.shebaohub.operations.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A reader who is away, and a sender who does not stop. */
class QueueLimitIT {
    private static final Rights RIGHTS = new Rights(List.of("alpha"));

    @TempDir
    Path folder;

    private Passwords passwords;
    private EmbeddedBroker broker;
    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        passwords = Passwords.in(folder.resolve("users"), RIGHTS.users());
        broker = new EmbeddedBroker(
                new BrokerSettings(
                        "",
                        "hub",
                        "",
                        "127.0.0.1",
                        port,
                        200,
                        20_000,
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(40),
                        99,
                        100,
                        Duration.ofMillis(100),
                        20),
                folder.resolve("broker"),
                RIGHTS,
                passwords);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aQueueThatNobodyReadsTakesSoMuchAndNoMoreWhateverTheSizeOfItsMessages() throws Exception {
        for (int size : new int[] {20_000, 400_000}) {
            try (Connection hub = connect("hub");
                    Connection core = connect("core")) {
                int taken = fill(hub.createSession(), size);
                assertThat((long) taken * size).isBetween(25_000_000L, 40L << 20);
                send(hub.createSession(), "partner.alpha.out", 400_000);

                assertThat(read(core.createSession(), taken)).isEqualTo(taken);
                await().untilAsserted(() -> send(hub.createSession(), "core.events", size));
                read(core.createSession(), 1);
            }
        }
    }

    @Test
    void whatWasRefusedLeavesNothingOnTheDisk() throws Exception {
        try (Connection hub = connect("hub")) {
            Session session = hub.createSession();
            int taken = fill(session, 400_000);
            for (int again = 0; again < 5; again++) {
                assertThatThrownBy(() -> send(session, "core.events", 400_000)).isInstanceOf(JMSException.class);
            }
            await().untilAsserted(() -> assertThat(largeFiles()).isEqualTo(taken));
        }
    }

    @Test
    void aMessageWithoutEndIsCutOffWhereItIsOverTheLimit() throws Exception {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return read[0] > 1L << 30 ? -1 : 'x';
            }
        };
        try (Connection partner = connect("alpha")) {
            Session session = partner.createSession();
            BytesMessage message = session.createBytesMessage();
            message.setObjectProperty("JMS_AMQ_InputStream", endless);
            assertThatThrownBy(() -> session.createProducer(session.createQueue("partner.alpha.in"))
                            .send(message))
                    .isInstanceOf(JMSException.class);
        }
        assertThat(read[0]).isLessThan(100 << 20);
        await().untilAsserted(() -> assertThat(largeFiles()).isZero());
    }

    private static int fill(Session session, int size) {
        for (int taken = 0; taken < 10_000; taken++) {
            try {
                send(session, "core.events", size);
            } catch (JMSException full) {
                return taken;
            }
        }
        throw new AssertionError("the queue takes whatever comes");
    }

    private static void send(Session session, String queue, int size) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(new byte[size]);
        try (var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message);
        }
    }

    private static int read(Session session, int wanted) throws JMSException {
        try (var consumer = session.createConsumer(session.createQueue("core.events"))) {
            int read = 0;
            while (read < wanted && consumer.receive(5_000) != null) {
                read++;
            }
            return read;
        }
    }

    private long largeFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("broker/large"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private Connection connect(String user) throws JMSException {
        Connection connection =
                new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port).createConnection(user, passwords.of(user));
        connection.start();
        return connection;
    }
}

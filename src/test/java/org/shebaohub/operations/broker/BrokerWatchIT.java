package org.shebaohub.operations.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.operations.Disk;
import org.springframework.util.unit.DataSize;

/** The broker cannot write any more, and stops. */
class BrokerWatchIT {
    private static final Rights RIGHTS = new Rights(List.of("alpha"));
    private static final int SIZE = 50_000;
    private static final int FULL = -1;

    @TempDir
    Path folder;

    private final List<String> alerts = new ArrayList<>();
    private Passwords passwords;
    private int port;

    @Test
    void isStartedAgainWhenItCanWriteAgainAndHasWhatItAcknowledged() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        passwords = Passwords.in(folder.resolve("users"), RIGHTS.users());
        try (EmbeddedBroker broker = broker()) {
            Path journal = folder.resolve("broker/journal");
            Path aside = folder.resolve("aside");
            Files.move(journal, aside);
            Files.writeString(journal, "no folder, so that no new file can be made in it");
            int acknowledged = untilItStops(broker);
            Files.delete(journal);
            Files.move(aside, journal);

            watch(broker, FULL).look();
            assertThat(broker.active()).as("where there is no room yet").isFalse();
            watch(broker, 100).look();
            assertThat(broker.active()).isTrue();
            assertThat(alerts).containsExactly("broker-restarted");
            assertThat(read()).isBetween(acknowledged, acknowledged + 1);
        }
    }

    private BrokerWatch watch(EmbeddedBroker broker, int mostPercent) {
        return new BrokerWatch(broker, new Disk(folder, mostPercent), (kind, subject, text) -> alerts.add(kind));
    }

    /** @return messages that it took before */
    private int untilItStops(EmbeddedBroker broker) {
        int taken = 0;
        try (ActiveMQConnectionFactory factory = factory();
                Connection hub = factory.createConnection("hub", passwords.of("hub"))) {
            Session session = hub.createSession();
            while (taken < 2000) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(new byte[SIZE]);
                session.createProducer(session.createQueue("core.events")).send(message);
                taken++;
            }
        } catch (JMSException stopped) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !broker.active());
            return taken;
        }
        throw new AssertionError("it writes without a folder");
    }

    private int read() throws JMSException {
        int read = 0;
        try (ActiveMQConnectionFactory factory = factory();
                Connection core = factory.createConnection("core", passwords.of("core"))) {
            core.start();
            Session session = core.createSession();
            try (var consumer = session.createConsumer(session.createQueue("core.events"))) {
                while (consumer.receive(3_000) != null) {
                    read++;
                }
            }
        }
        return read;
    }

    private ActiveMQConnectionFactory factory() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        factory.setCallTimeout(10_000);
        return factory;
    }

    private EmbeddedBroker broker() {
        return new EmbeddedBroker(
                new BrokerSettings(
                        "",
                        "hub",
                        "",
                        "127.0.0.1",
                        port,
                        200,
                        20_000,
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(200),
                        DataSize.ofMegabytes(400),
                        99,
                        100,
                        Duration.ofMillis(100),
                        20),
                folder.resolve("broker"),
                RIGHTS,
                passwords);
    }
}

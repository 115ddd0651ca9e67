package org.shebaohub.operations.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Rights at the embedded broker, tried with a client of the core protocol and with an AMQP 1.0 client. */
class EmbeddedBrokerIT {
    @TempDir
    static Path folder;

    private static final Rights RIGHTS = new Rights(List.of("alpha", "beta"));
    private static Passwords passwords;
    private static EmbeddedBroker broker;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        passwords = Passwords.in(folder.resolve("users"), RIGHTS.users());
        broker = new EmbeddedBroker(settings(), folder.resolve("broker"), RIGHTS, passwords);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<String> protocols() {
        return Stream.of("core", "amqp");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void carriesBytesAndTextFromChannelToHubAndBack(String protocol) throws Exception {
        try (Connection partner = connect(protocol, "alpha");
                Connection hub = connect("core", "hub")) {
            Session session = partner.createSession();
            BytesMessage bytes = session.createBytesMessage();
            bytes.writeBytes(new byte[] {1, 2, 3});
            send(session, "partner.alpha.in", bytes);
            send(session, "partner.alpha.in", session.createTextMessage("登记"));

            Session atHub = hub.createSession();
            assertThat(receive(atHub, "partner.alpha.in").getBody(byte[].class)).containsExactly(1, 2, 3);
            assertThat(((TextMessage) receive(atHub, "partner.alpha.in")).getText())
                    .isEqualTo("登记");

            send(atHub, "partner.alpha.out", atHub.createTextMessage("回执"));
            assertThat(((TextMessage) receive(session, "partner.alpha.out")).getText())
                    .isEqualTo("回执");
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void refusesEveryQueueThatIsNotTheChannelsOwn(String protocol) throws Exception {
        for (String queue : List.of(
                "partner.beta.in",
                "partner.alpha.out",
                "core.results",
                "core.events",
                "hub.dead",
                "made.up",
                "activemq.management")) {
            assertThatThrownBy(() -> trySend(protocol, "alpha", queue))
                    .as("send to " + queue)
                    .isInstanceOf(JMSException.class);
        }
        for (String queue : List.of(
                "partner.alpha.in",
                "partner.beta.out",
                "partner.beta.in",
                "core.events",
                "core.replies",
                "hub.dead",
                "made.up",
                "activemq.notifications")) {
            assertThatThrownBy(() -> tryRead(protocol, "alpha", queue))
                    .as("read " + queue)
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> tryBrowse(protocol, "alpha", queue))
                    .as("browse " + queue)
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void givesTheCoreItsFourQueuesAndNoOther(String protocol) throws Exception {
        trySend(protocol, "core", "core.results");
        trySend(protocol, "core", "core.requests");
        tryRead(protocol, "core", "core.events");
        tryRead(protocol, "core", "core.replies");
        for (String queue :
                List.of("partner.alpha.in", "partner.alpha.out", "core.events", "core.replies", "hub.dead")) {
            assertThatThrownBy(() -> trySend(protocol, "core", queue)).as(queue).isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> tryRead(protocol, "core", "core.results")).isInstanceOf(JMSException.class);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void refusesTemporaryQueues(String protocol) throws Exception {
        try (Connection partner = connect(protocol, "alpha")) {
            Session session = partner.createSession();
            assertThatThrownBy(() -> session.createConsumer(session.createTemporaryQueue()))
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void letsNobodyInWithoutTheRightPassword(String protocol) {
        assertThatThrownBy(() -> factory(protocol)
                        .createConnection("alpha", passwords.of("beta"))
                        .start())
                .isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> factory(protocol).createConnection().start()).isInstanceOf(JMSException.class);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void refusesAMessageOverTheLimitAndGoesOn(String protocol) throws Exception {
        assertThatThrownBy(() -> {
                    try (Connection partner = connect(protocol, "alpha")) {
                        Session session = partner.createSession();
                        BytesMessage large = session.createBytesMessage();
                        large.writeBytes(new byte[3_000_000]);
                        send(session, "partner.alpha.in", large);
                    }
                })
                .isInstanceOf(JMSException.class);
        carriesBytesAndTextFromChannelToHubAndBack(protocol);
    }

    @Test
    void keepsPasswordsForItselfAndOverStarts() throws Exception {
        Path file = folder.resolve("users");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Passwords.in(file, RIGHTS.users()).of("alpha")).isEqualTo(passwords.of("alpha"));
        assertThat(passwords.of("alpha")).hasSizeGreaterThan(30).isNotEqualTo(passwords.of("beta"));
    }

    private static void trySend(String protocol, String user, String queue) throws JMSException {
        try (Connection connection = connect(protocol, user)) {
            Session session = connection.createSession();
            send(session, queue, session.createTextMessage("x"));
        }
    }

    private static void tryRead(String protocol, String user, String queue) throws JMSException {
        try (Connection connection = connect(protocol, user)) {
            Session session = connection.createSession();
            session.createConsumer(session.createQueue(queue)).receive(10);
        }
    }

    private static void tryBrowse(String protocol, String user, String queue) throws JMSException {
        try (Connection connection = connect(protocol, user)) {
            Session session = connection.createSession();
            session.createBrowser(session.createQueue(queue)).getEnumeration().hasMoreElements();
        }
    }

    private static void send(Session session, String queue, Message message) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message);
        }
    }

    private static Message receive(Session session, String queue) throws JMSException {
        try (var consumer = session.createConsumer(session.createQueue(queue))) {
            Message message = consumer.receive(5_000);
            assertThat(message).as("message on " + queue).isNotNull();
            return message;
        }
    }

    private static Connection connect(String protocol, String user) throws JMSException {
        Connection connection = factory(protocol).createConnection(user, passwords.of(user));
        connection.start();
        return connection;
    }

    private static ConnectionFactory factory(String protocol) {
        return protocol.equals("core")
                ? new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port)
                : new JmsConnectionFactory("amqp://127.0.0.1:" + port);
    }

    private static BrokerSettings settings() {
        return new BrokerSettings(
                "",
                "hub",
                "",
                "127.0.0.1",
                port,
                200,
                20_000,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(4),
                DataSize.ofMegabytes(40),
                99,
                100,
                Duration.ofMillis(100),
                20);
    }
}

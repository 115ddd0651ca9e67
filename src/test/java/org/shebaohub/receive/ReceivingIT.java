package org.shebaohub.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Transport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real broker, homes and routes; the stages after receiving are stand-ins that note what reaches them. */
@SpringBootTest(
        classes = ReceivingIT.Hub.class,
        properties = {"hub.environment=test", "hub.broker.redelivery-delay=50ms", "hub.receive.retry-delay=50ms"})
class ReceivingIT {
    @TempDir
    static Path folder;

    private static final int MQ = freePort();
    private static final int SFTP = freePort();

    @Autowired
    private StandIns stages;

    @SpringBootApplication(scanBasePackages = {"org.shebaohub.receive", "org.shebaohub.operations"})
    @ConfigurationPropertiesScan("org.shebaohub")
    @Import(StandIns.Beans.class)
    static class Hub {}

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("hub.data-folder", () -> folder.resolve("data").toString());
        registry.add("hub.broker.port", () -> MQ);
        registry.add("hub.sftp.port", () -> SFTP);
        registry.add("hub.operations.port", () -> "0");
    }

    @BeforeEach
    void forget() {
        stages.forget();
    }

    @Test
    void takesBytesAndTextFromTheQueueOfAChannel() throws Exception {
        try (Connection connection = partner()) {
            Session session = connection.createSession();
            BytesMessage bytes = session.createBytesMessage();
            bytes.writeBytes("<字/>".getBytes(StandardCharsets.UTF_8));
            String id = send(session, bytes);
            var received = stages.nextRecorded();
            assertThat(received.channel()).isEqualTo("e-window");
            assertThat(received.document().copy()).isEqualTo("<字/>".getBytes(StandardCharsets.UTF_8));
            assertThat(received.reception().kind()).isEqualTo(Kind.BYTES);
            assertThat(received.reception().transport()).isEqualTo(Transport.MQ);
            assertThat(received.reception().correlation()).isEqualTo(id);
            assertThat(received.reception().redelivered()).isFalse();
            assertThat(received.reception().id())
                    .startsWith("mq:")
                    .endsWith(received.document().sm3());

            send(session, session.createTextMessage("<字/>"));
            assertThat(stages.nextRecorded().reception().kind()).isEqualTo(Kind.TEXT);
        }
    }

    @Test
    void correlatesWithTheIdAnAmqpClientSet() throws Exception {
        try (Connection connection =
                new JmsConnectionFactory("amqp://127.0.0.1:" + MQ).createConnection("e-window", password())) {
            Session session = connection.createSession();
            String id = send(session, session.createTextMessage("<x/>"));
            assertThat(stages.nextRecorded().reception().correlation()).isEqualTo(id);
        }
    }

    @Test
    void takesOtherKindsOfMessagesAsEmpty() throws Exception {
        try (Connection connection = partner()) {
            Session session = connection.createSession();
            send(session, session.createMapMessage());
            assertThat(stages.nextRecorded().document().length()).isZero();
            send(session, session.createObjectMessage("object"));
            assertThat(stages.nextRecorded().document().length()).isZero();
            send(session, session.createMessage());
            assertThat(stages.nextRecorded().document().length()).isZero();
        }
    }

    @Test
    void answersARefusalOnceAndGoesOn() throws Exception {
        try (Connection connection = partner()) {
            Session session = connection.createSession();
            send(session, session.createTextMessage("refuse me"));
            assertThat(stages.nextRefused().report().code()).contains(ErrorCode.S21004);
            send(session, session.createTextMessage("good"));
            assertThat(text(stages.nextRecorded())).isEqualTo("good");
            assertThat(stages.attempts("refuse me")).isEqualTo(1);
        }
    }

    @Test
    void triesAFailedMessageAgainAsTheSameReception() throws Exception {
        try (Connection connection = partner()) {
            Session session = connection.createSession();
            send(session, session.createTextMessage("fail twice"));
            var received = stages.nextRecorded();
            assertThat(stages.attempts("fail twice")).isEqualTo(3);
            assertThat(received.reception().redelivered()).isTrue();
            assertThat(stages.receptions("fail twice")).hasSize(1);
        }
    }

    @Test
    void parksWhatFailsEveryTimeAndGoesOn() throws Exception {
        try (Connection connection = partner()) {
            Session session = connection.createSession();
            send(session, session.createTextMessage("always fail"));
            assertThat(text(stages.nextParked())).isEqualTo("always fail");
            assertThat(stages.attempts("always fail")).isEqualTo(5);
            send(session, session.createTextMessage("good"));
            assertThat(text(stages.nextRecorded())).isEqualTo("good");
        }
    }

    @Test
    void takesAnXmlFileAndFilesItUnderTheDayOfReceipt() throws Exception {
        put("A.xml", "<a/>");
        var received = stages.nextRecorded();
        assertThat(received.reception().fileName()).isEqualTo("A.xml");
        assertThat(received.reception().transport()).isEqualTo(Transport.SFTP);
        assertThat(received.reception().id()).startsWith("file:");
        assertFiled("done", "A.xml");
        put("A.xml", "<again/>");
        assertThat(text(stages.nextRecorded())).isEqualTo("<again/>");
        assertFiled("done", "A.xml_2");
    }

    @Test
    void filesARefusedFileApart() throws Exception {
        put("R.xml", "refuse me");
        assertThat(stages.nextRefused().report().code()).contains(ErrorCode.S21004);
        assertFiled("refused", "R.xml");
    }

    @Test
    void leavesUnfinishedFilesAlone() throws Exception {
        Files.writeString(in().resolve("later.xml.tmp"), "half");
        Files.writeString(in().resolve("unsigned.txt"), "no .sig yet");
        put("B.xml", "<b/>");
        stages.nextRecorded();
        assertFiled("done", "B.xml");
        assertThat(in().resolve("later.xml.tmp")).exists();
        assertThat(in().resolve("unsigned.txt")).exists();
        Files.delete(in().resolve("unsigned.txt"));
    }

    @Test
    void refusesAFileOfNoAgreedName() throws Exception {
        Files.writeString(in().resolve("unknown.txt"), "what is this");
        Files.writeString(in().resolve("unknown.txt.sig"), "signature");
        assertThat(stages.nextRefused().report().code()).contains(ErrorCode.S11002);
        assertFiled("refused", "unknown.txt");
    }

    @Test
    void triesAFailedFileAgainAndParksItInTheEnd() throws Exception {
        put("F.xml", "fail twice");
        assertThat(stages.nextRecorded().reception().redelivered()).isTrue();
        assertFiled("done", "F.xml");
        put("G.xml", "always fail");
        assertThat(stages.nextParked().reception().fileName()).isEqualTo("G.xml");
        assertFiled("refused", "G.xml");
    }

    @Test
    void readsAFileFarOverTheLimitOnlyAsFarAsNeeded() throws Exception {
        Files.write(in().resolve("big.tmp"), new byte[20 << 20]);
        Files.move(in().resolve("big.tmp"), in().resolve("big.xml"));
        assertThat(stages.nextRecorded().document().length()).isEqualTo((4 << 20) + 1);
        assertFiled("done", "big.xml");
    }

    private static void assertFiled(String where, String name) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            try (Stream<Path> days = Files.list(home().resolve(where))) {
                assertThat(days.filter(day -> Files.exists(day.resolve(name)))).hasSize(1);
            }
        });
    }

    private static void put(String name, String content) throws IOException {
        Path temporary = Files.writeString(in().resolve(name + ".tmp"), content);
        Files.move(temporary, in().resolve(name));
    }

    private static Path home() {
        return folder.resolve("data/sftp/homes/e-window");
    }

    private static Path in() {
        return home().resolve("in");
    }

    private static String text(org.shebaohub.message.Message message) {
        return new String(message.document().copy(), StandardCharsets.UTF_8);
    }

    private static String send(Session session, Message message) throws Exception {
        session.createProducer(session.createQueue("partner.e-window.in")).send(message);
        return message.getJMSMessageID();
    }

    private static Connection partner() throws Exception {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + MQ).createConnection("e-window", password());
    }

    private static String password() throws IOException {
        Properties users = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("data/broker-users.properties"))) {
            users.load(reader);
        }
        return users.getProperty("e-window");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.shebaohub.bench.Letters.Letter;
import org.shebaohub.kit.OwnFolders;

/** The partner and the core over all lives of the hub: what each of them has seen, and how often. */
final class Outside {
    private static final Pattern SOURCE = Pattern.compile("<(?:\\w+:)?SourceMsgId>([^<]+)<");

    private static final Pattern CHUNK = Pattern.compile("<(?:\\w+:)?Chunk>([^<]+)<");

    /** Answers by MsgId; each distinct text once. */
    final Map<String, Set<String>> answers = new ConcurrentHashMap<>();

    /** Of the events that came to the core, as often as they came: MsgId; of a file batch number and part, {@code …#2}. */
    final List<String> events = new CopyOnWriteArrayList<>();

    private final OwnFolders own;
    private ActiveMQConnectionFactory broker;
    private Session partner;

    Outside(OwnFolders own) {
        this.own = own;
    }

    void connect() throws JMSException, IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(own.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + own.mq());
        // A hub that was paused before it was killed answers no farewell.
        broker.setCallTimeout(5_000);
        Connection asPartner = broker.createConnection("e-window", passwords.getProperty("e-window"));
        Connection asCore = broker.createConnection("core", passwords.getProperty("core"));
        partner = asPartner.createSession(false, Session.AUTO_ACKNOWLEDGE);
        listen(asPartner, "partner.e-window.out", message -> answers.computeIfAbsent(
                        message.getJMSCorrelationID(), id -> ConcurrentHashMap.newKeySet())
                .add(text(message)));
        listen(asCore, "core.events", message -> {
            Matcher source = SOURCE.matcher(text(message));
            assertThat(source.find()).isTrue();
            Matcher chunk = CHUNK.matcher(text(message));
            events.add(source.group(1) + (chunk.find() ? "#" + chunk.group(1) : ""));
        });
        asPartner.start();
        asCore.start();
    }

    void disconnect() {
        broker.close();
    }

    void send(Letter letter) throws JMSException {
        BytesMessage message = partner.createBytesMessage();
        message.writeBytes(letter.bytes());
        partner.createProducer(partner.createQueue("partner.e-window.in")).send(message);
    }

    /** As the SFTP server leaves a finished file. */
    void put(Letter letter) throws IOException {
        Path folder = home().resolve("in");
        Files.write(folder.resolve(letter.msgId() + ".xml.tmp"), letter.bytes());
        Files.move(folder.resolve(letter.msgId() + ".xml.tmp"), folder.resolve(letter.msgId() + ".xml"));
    }

    /** Where the answer to a letter that came as a file appears. */
    Path answer(Letter file) {
        return home().resolve("out/ACK01_" + file.msgId() + ".xml.xml");
    }

    /** True where the hub has put the letter's file into /done. */
    boolean moved(Letter file) throws IOException {
        try (Stream<Path> done = Files.walk(home().resolve("done"))) {
            return done.anyMatch(one -> one.endsWith(file.msgId() + ".xml"));
        }
    }

    boolean accepted(Letter letter) {
        return answers.getOrDefault(letter.msgId(), Set.of()).stream()
                        .anyMatch(answer -> answer.contains("<AckCode>000000<"))
                && events.contains(letter.msgId());
    }

    /** Events of a batch file that came. */
    long parts(String batchNo) {
        return events.stream().filter(event -> event.startsWith(batchNo + "#")).count();
    }

    /** Nothing twice at the core, no answer in two versions. */
    void nothingIsDoubled() {
        assertThat(events).doesNotHaveDuplicates();
        assertThat(answers.values()).allSatisfy(versions -> assertThat(versions).hasSize(1));
    }

    private Path home() {
        return own.data().resolve("sftp/homes/e-window");
    }

    private static void listen(Connection connection, String queue, Seen seen) throws JMSException {
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session.createConsumer(session.createQueue(queue)).setMessageListener(message -> {
            try {
                seen.message(message);
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String text(jakarta.jms.Message message) throws JMSException {
        return new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }

    private interface Seen {
        void message(jakarta.jms.Message message) throws JMSException;
    }
}

package org.shebaohub.demo;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The simulated e窗通: writes letters, signs them, sends them by MQ or SFTP, and reads its answers. */
final class EWindow implements AutoCloseable {
    static final String NODE = "BJECT0000001";
    private static final String IN = "partner.e-window.in";
    private static final String OUT = "partner.e-window.out";

    final Mailbox<Answer> answers = new Mailbox<>();
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    final KeyPair sm2;
    final Seal seal;
    final Home home;
    private final Identifiers ids;
    private final Path certificates;
    private final Mq mq;
    private final MessageConsumer reading;

    EWindow(Connection to, Seal seal, Identifiers ids) throws Exception {
        this.ids = ids;
        this.seal = seal;
        certificates = to.certificates();
        sm2 = key("sm2");
        mq = new Mq(to.brokerUrl(), to.eWindow());
        reading = mq.listen(OUT, this::arrived);
        home = new Home(to.sftp(), (name, bytes) -> arrived(name, false, bytes));
    }

    /** A letter of now to the hub. */
    Letter letter(String type, String serialNo, String body) {
        OffsetDateTime now = ids.now();
        return new Letter(ids.msgId(NODE, now), type, NODE, Letter.HUB, now, serialNo, body);
    }

    /** One of e-window's keys, for example {@code rsa} or {@code sm2-expired}. */
    KeyPair key(String kind) {
        return KeyPair.load(certificates, NODE, kind);
    }

    byte[] sign(Letter letter) {
        return seal.sign(letter.xml(), sm2);
    }

    /** Returns the JMSMessageID. */
    String send(byte[] bytes) throws JMSException {
        return mq.sendBytes(IN, bytes, null);
    }

    String sendText(String xml) throws JMSException {
        return mq.sendText(IN, xml, null);
    }

    /** Tries to put something on a queue that is not this channel's. */
    void trespass(String queue) throws JMSException {
        mq.sendBytes(queue, new byte[] {1}, null);
    }

    /** Tries to read a queue that is not this channel's. */
    void eavesdrop(String queue) throws JMSException {
        mq.listen(queue, (correlation, text, bytes) -> problems.add("could read " + queue))
                .close();
    }

    /** Leaves what comes from now on to whoever tries by hand. */
    void stopReading() throws JMSException {
        reading.close();
        home.stopReading();
    }

    private void arrived(String carrier, boolean text, byte[] bytes) {
        try {
            answers.put(Answer.read(seal.open(bytes), carrier == null ? "" : carrier, text, bytes));
        } catch (Unexpected finding) {
            problems.add(finding.getMessage());
        }
    }

    @Override
    public void close() throws Exception {
        home.close();
        mq.close();
    }
}

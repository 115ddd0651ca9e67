package org.shebaohub.demo;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An outside system at its own channel: its two queues, its SFTP home where it has one, its keys, everything that came
 * to it, and what it expects of the hub in words.
 */
class Channel implements AutoCloseable {
    /** How long a flow waits for what must come. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final String name;
    final String node;
    final Mailbox<Answer> answers = new Mailbox<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    final Identifiers ids;
    final KeyPair sm2;
    private final Map<String, Integer> expected = new ConcurrentHashMap<>();
    private final Path certificates;
    private final Opening opening;
    private final Mq mq;
    private final MessageConsumer reading;
    private final Home home;

    Channel(Connection to, String name, String node, Opening opening, Identifiers ids) throws Exception {
        this.name = name;
        this.node = node;
        this.ids = ids;
        this.opening = opening;
        certificates = to.certificates();
        sm2 = key("sm2");
        mq = new Mq(to.brokerUrl(), to.account(name));
        reading = mq.listen(
                "partner." + name + ".out",
                (correlation, text, bytes) ->
                        arrived(new Arrival(correlation == null ? "" : correlation, text, bytes, null)));
        home = to.homeOf(name).isPresent() ? new Home(to.homeOf(name).get(), this::arrived) : null;
    }

    /** One of this system's keys, for example {@code rsa} or {@code sm2-expired}. */
    final KeyPair key(String kind) {
        return KeyPair.load(certificates, node, kind);
    }

    /** A key of somebody else, to sign what must be refused. */
    final KeyPair keyOf(String otherNode) {
        return KeyPair.load(certificates, otherNode, "sm2");
    }

    /** Returns the JMSMessageID. */
    final String send(Matter matter, byte[] bytes) throws JMSException {
        expectAnswers(matter.ref());
        return mq.sendBytes(in(), bytes, null);
    }

    final void sendText(Matter matter, byte[] bytes) throws JMSException {
        expectAnswers(matter.ref());
        mq.sendText(in(), new String(bytes, StandardCharsets.UTF_8), null);
    }

    /** Sends what can be understood by nobody; returns the JMSMessageID. */
    final String sendUnreadable(byte[] bytes) throws JMSException {
        return mq.sendBytes(in(), bytes, null);
    }

    final Home home() {
        return home;
    }

    /** Uploads a file of records, signed by this system. */
    final byte[] upload(BatchFile file) throws IOException {
        byte[] bytes = file.bytes();
        upload(file, file.name(), bytes, Detached.sign(bytes, sm2));
        return bytes;
    }

    /** Uploads a file; its signature goes beside it where it has none inside. */
    final void upload(Matter matter, String fileName, byte[] bytes, String signature) throws IOException {
        expectAnswers(matter.ref());
        home.upload(fileName, bytes);
        if (signature != null) {
            home.upload(fileName + ".sig", signature.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** From now on one more ACK-01 about this may come: it was sent, or asked about. */
    final void expectAnswers(String ref) {
        expected.merge(ref, 1, Integer::sum);
    }

    /** Tries to put something on a queue that is not this channel's. */
    final void trespass(String queue) throws JMSException {
        mq.sendBytes(queue, new byte[] {1}, null);
    }

    /** Tries to read a queue that is not this channel's. */
    final void eavesdrop(String queue) throws JMSException {
        mq.listen(queue, (correlation, text, bytes) -> problems.add("could read " + queue))
                .close();
    }

    final Answer accepted(Matter matter, byte[] sent) throws InterruptedException {
        return techAck(matter, Scene.OK, sent);
    }

    /** Waits for the ACK-01 about these very bytes. */
    final Answer techAck(Matter matter, String code, byte[] sent) throws InterruptedException {
        String sm3 = Event.sm3(sent);
        Answer ack = answers.await(
                "ACK-01 about " + matter.ref(),
                answer -> answer.techAck()
                        && answer.refMsgId().equals(matter.ref())
                        && answer.recvSm3().equals(sm3),
                PATIENCE);
        Unexpected.unlessEqual(code, ack.code(), "AckCode");
        return ack;
    }

    /** The same for a message of which the hub could read nothing: only the correlation tells which it was. */
    final Answer techAckUnread(String jmsMessageId, String code, byte[] sent) throws InterruptedException {
        Answer ack = answers.await(
                "ACK-01", answer -> answer.techAck() && answer.carrier().equals(jmsMessageId), PATIENCE);
        Unexpected.unlessEqual("", ack.refMsgId(), "RefMsgId");
        Unexpected.unlessEqual(code, ack.code(), "AckCode");
        Unexpected.unlessEqual(Event.sm3(sent), ack.recvSm3(), "RecvSm3");
        return ack;
    }

    /** Waits for the ACK-02 that shows exactly these states; an ACK-01 must have come before it. */
    final Answer feedback(Matter matter, String... states) throws InterruptedException {
        List<String> wanted = Arrays.stream(states).sorted().toList();
        Answer ack = answers.await(
                "ACK-02 " + wanted + ", only " + feedbacks(matter),
                answer -> answer.feedback()
                        && answer.refMsgId().equals(matter.ref())
                        && answer.states().stream().sorted().toList().equals(wanted),
                PATIENCE);
        Unexpected.unless(about(matter).get(0).techAck(), "an ACK-02 came before the ACK-01");
        return ack;
    }

    /** Waits until the ACK-02 about a file, which tell what changed, add up to exactly these states. */
    final void settled(Matter file, String... states) throws InterruptedException {
        Set<String> wanted = Set.of(states);
        answers.awaitAll(
                "ACK-02 that add up to " + wanted,
                answer -> answer.feedback() && answer.refMsgId().equals(file.ref()),
                told -> latest(told).equals(wanted),
                PATIENCE);
    }

    private static Set<String> latest(List<Answer> told) {
        Map<String, String> byRecord = new HashMap<>();
        told.forEach(answer -> answer.states().forEach(state -> byRecord.put(state.split(" ")[0], state)));
        return Set.copyOf(byRecord.values());
    }

    /** Waits for an answer of a kind of its own, for example 9502. */
    final Answer answer(Matter matter, String type) throws InterruptedException {
        return answers.await(
                type + " about " + matter.ref(),
                answer -> answer.type().equals(type) && answer.refMsgId().equals(matter.ref()),
                PATIENCE);
    }

    /** All ACK-02 about a message so far. */
    final List<Answer> feedbacks(Matter matter) {
        return answers.all(answer -> answer.feedback() && answer.refMsgId().equals(matter.ref()));
    }

    final List<Answer> about(Matter matter) {
        return answers.all(answer -> answer.refMsgId().equals(matter.ref()));
    }

    /** Leaves what comes from now on to whoever tries by hand. */
    final void stopReading() throws JMSException {
        reading.close();
        if (home != null) {
            home.stopReading();
        }
    }

    /** What should not have come: about nothing this system sent, or an ACK-01 more often than it sent or asked. */
    final List<String> extra() {
        return answers.all(answer -> !answer.refMsgId().isEmpty() && !answer.asks()).stream()
                .map(Answer::refMsgId)
                .distinct()
                .filter(ref -> techAcks(ref) > expected.getOrDefault(ref, 0) || !expected.containsKey(ref))
                .map(ref -> name + " got an answer too many about " + ref)
                .toList();
    }

    private int techAcks(String ref) {
        return answers.all(answer -> answer.techAck() && answer.refMsgId().equals(ref))
                .size();
    }

    private String in() {
        return "partner." + name + ".in";
    }

    private void arrived(Arrival arrival) {
        try {
            answers.put(opening.open(arrival));
        } catch (Unexpected finding) {
            problems.add(name + ": " + finding.getMessage());
        }
    }

    @Override
    public void close() throws Exception {
        if (home != null) {
            home.close();
        }
        mq.close();
    }
}

package org.shebaohub.partner.pboc;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.OwnFolders;

/** The bank and the core at the queues of a hub that runs. */
final class Bank implements AutoCloseable {
    /** Answers by JMSCorrelationID, in the order they came. */
    final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();

    /** Events by CanonicalId, as often as they came. */
    final Map<String, List<String>> events = new ConcurrentHashMap<>();

    private final ActiveMQConnectionFactory broker;
    private final Session bank;
    private final Session core;

    record Answer(boolean text, String content) {}

    private Bank(ActiveMQConnectionFactory broker, Session bank, Session core) {
        this.broker = broker;
        this.bank = bank;
        this.core = core;
    }

    static Bank at(OwnFolders hub) throws JMSException, IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(hub.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + hub.mq());
        Connection asBank = broker.createConnection("pboc", passwords.getProperty("pboc"));
        Connection asCore = broker.createConnection("core", passwords.getProperty("core"));
        Bank all = new Bank(broker, asBank.createSession(), asCore.createSession());
        Session bankReads = asBank.createSession();
        bankReads
                .createConsumer(bankReads.createQueue("partner.pboc.out"))
                .setMessageListener(message -> keep(all.answers, message, new Answer(text(message), content(message))));
        Session coreReads = asCore.createSession();
        coreReads
                .createConsumer(coreReads.createQueue("core.events"))
                .setMessageListener(message -> keep(all.events, message, content(message)));
        asBank.start();
        asCore.start();
        return all;
    }

    /** @return the message id that the client set */
    String send(byte[] content) throws JMSException {
        BytesMessage message = bank.createBytesMessage();
        message.writeBytes(content);
        return send(message);
    }

    String sendText(byte[] content) throws JMSException {
        return send(bank.createTextMessage(new String(content, StandardCharsets.UTF_8)));
    }

    /** What the core says about the one record of an event. */
    void result(String canonicalId, int seq, String status) throws JMSException {
        String xml = "<ProcessingResult xmlns=\"urn:gov:bj:si:canonical:1.0\"><CanonicalId>" + canonicalId
                + "</CanonicalId><Seq>" + seq + "</Seq><AcceptNo>SL" + seq + "</AcceptNo><Item><Ref>1</Ref>"
                + "<Group>A</Group>" + status + "</Item></ProcessingResult>";
        BytesMessage message = core.createBytesMessage();
        message.writeBytes(ForeignSigner.sign(xml, "BJSI-CORE-sm2"));
        core.createProducer(core.createQueue("core.results")).send(message);
    }

    List<Answer> answersTo(String correlation) {
        return answers.getOrDefault(correlation, List.of());
    }

    @Override
    public void close() {
        broker.close();
    }

    private String send(Message message) throws JMSException {
        bank.createProducer(bank.createQueue("partner.pboc.in")).send(message);
        return message.getJMSMessageID();
    }

    private static <T> void keep(Map<String, List<T>> all, Message message, T content) {
        try {
            all.computeIfAbsent(message.getJMSCorrelationID(), id -> new CopyOnWriteArrayList<>())
                    .add(content);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean text(Message message) {
        return message instanceof TextMessage;
    }

    private static String content(Message message) {
        try {
            return message instanceof TextMessage text
                    ? text.getText()
                    : new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}

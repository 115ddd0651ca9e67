package org.shebaohub.crash;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
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
import org.shebaohub.kit.OwnFolders;

/** The core that asks and the licence service that is asked, over all lives of the hub. */
final class Asking {
    /** Replies by JMSCorrelationID, as often as they came. */
    final Map<String, List<String>> replies = new ConcurrentHashMap<>();

    /** What came to the licence service: E101 and A001. */
    final List<TextMessage> asked = new CopyOnWriteArrayList<>();

    private final OwnFolders own;
    private ActiveMQConnectionFactory broker;
    private Session core;
    private Session service;

    Asking(OwnFolders own) {
        this.own = own;
    }

    void connect() throws JMSException, IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(own.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + own.mq());
        broker.setCallTimeout(5_000);
        Connection asCore = broker.createConnection("core", passwords.getProperty("core"));
        Connection asService = broker.createConnection("e-licence", passwords.getProperty("e-licence"));
        core = asCore.createSession(false, Session.AUTO_ACKNOWLEDGE);
        service = asService.createSession(false, Session.AUTO_ACKNOWLEDGE);
        Session coreReads = asCore.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageConsumer replied = coreReads.createConsumer(coreReads.createQueue("core.replies"));
        replied.setMessageListener(message -> {
            try {
                replies.computeIfAbsent(message.getJMSCorrelationID(), key -> new CopyOnWriteArrayList<>())
                        .add(new String(message.getBody(byte[].class), StandardCharsets.UTF_8));
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
        Session serviceReads = asService.createSession(false, Session.AUTO_ACKNOWLEDGE);
        serviceReads
                .createConsumer(serviceReads.createQueue("partner.e-licence.out"))
                .setMessageListener(message -> asked.add((TextMessage) message));
        asCore.start();
        asService.start();
    }

    void disconnect() {
        broker.close();
    }

    void ask(byte[] request, String key) throws JMSException {
        BytesMessage message = core.createBytesMessage();
        message.writeBytes(request);
        message.setJMSCorrelationID(key);
        core.createProducer(core.createQueue("core.requests")).send(message);
    }

    void answer(String answer) throws JMSException {
        service.createProducer(service.createQueue("partner.e-licence.in")).send(service.createTextMessage(answer));
    }

    List<String> repliesTo(String key) {
        return replies.getOrDefault(key, List.of());
    }
}

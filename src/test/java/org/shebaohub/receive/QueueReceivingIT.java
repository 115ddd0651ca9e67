package org.shebaohub.receive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Transport;

/** What becomes of messages that come by a queue. */
class QueueReceivingIT extends Receiving {
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
}

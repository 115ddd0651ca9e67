package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.Licences;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient.Received;

/** The core asks a hub that runs; the licence service answers, answers late or wrongly, or is silent. */
class RequestsIT {
    private static final int WAIT_SECONDS = 8;

    private static OwnFolders own;
    private static Asking outside;
    private static HubProcess hub;
    private static final Licences LICENCES = new Licences(Clock.systemUTC());

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("requests-it");
        Path settings = own.config().resolve("hub.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("answer-within: 30s", "answer-within: " + WAIT_SECONDS + "s")
                        .replace("attempts: 5", "attempts: 2"));
        outside = new Asking(own);
        restart();
    }

    @AfterAll
    static void stop() throws Exception {
        if (hub != null) {
            hub.process().destroy();
            hub.process().waitFor();
        }
    }

    @Test
    void anAnswerBecomesTheReply() throws Exception {
        byte[] request = Licences.request();
        String asked = ask(request, "answered");
        outside.answer(LICENCES.answer(asked));
        soon().until(() -> outside.repliesTo("answered").size() == 1);
        String reply = outside.repliesTo("answered").get(0);
        assertThat(reply)
                .contains("<VerifyResult>MCHD</VerifyResult>", "<Uscc>" + Licences.USCC + "</Uscc>")
                .doesNotContain("<Outcome>");

        outside.ask(request, "answered");
        soon().until(() -> outside.repliesTo("answered").size() == 2);
        assertThat(outside.repliesTo("answered").get(1)).isEqualTo(reply);
        assertThat(questionsAbout("answered"))
                .as("nothing is asked again, and a good answer is not acknowledged")
                .isOne();
    }

    @Test
    void silenceIsToldAndALateAnswerIsOnlyArchived() throws Exception {
        String asked = ask(Licences.request(), "silent");
        soon().until(() -> outside.repliesTo("silent").size() == 1);
        assertThat(outside.repliesTo("silent").get(0))
                .contains("<Code>S90002</Code>", "<Uscc>" + Licences.USCC + "</Uscc>");

        outside.answer(LICENCES.answer(asked));
        try (Archive archive = new Archive(own.data())) {
            soon().until(() -> archive.number("select count(*) from exchange where state = 'ARCHIVED' "
                            + "and convert_from(raw, 'UTF8') like '%" + asked + "%'")
                    == 1);
        }
        roundTrip("after-a-late-answer");
        assertThat(outside.repliesTo("silent")).hasSize(1);
    }

    @Test
    void aWrongAnswerIsAcknowledgedAndEndsNoWait() throws Exception {
        String asked = ask(Licences.request(), "wrong");
        String wrong = LICENCES.answer(asked, text -> text.replace("\"MCHD\"", "\"FINE\""));
        outside.answer(wrong);
        soon().until(() -> !outside.asked("S44009").isEmpty());
        outside.answer(LICENCES.answer(asked, text -> text.replace(Licences.USCC, Licences.ANOTHER_USCC)));
        roundTrip("after-a-wrong-answer");
        assertThat(outside.repliesTo("wrong")).isEmpty();

        outside.answer(LICENCES.answer(asked, Licences::negative));
        soon().until(() -> outside.repliesTo("wrong").size() == 1);
        assertThat(outside.repliesTo("wrong").get(0))
                .contains("<AnswerCode>-1</AnswerCode>", "<AnswerText>核验服务忙</AnswerText>", "<Code>S90002</Code>");
    }

    @Test
    void aRequestThatFailsItsChecksIsRepliedToAndBuried() throws Exception {
        outside.ask(Licences.request("91110105MA7ABCD04X", "02"), "bad-uscc");
        soon().until(() -> outside.repliesTo("bad-uscc").size() == 1);
        assertThat(outside.repliesTo("bad-uscc").get(0)).contains("<Code>S44001</Code>");
        outside.ask(Licences.request(), "bad-uscc");
        outside.ask("<LicenceVerifyRequest xmlns='urn:gov:bj:si:canonical:1.0'/>".getBytes(), "unsigned");
        try (Archive archive = new Archive(own.data())) {
            soon().until(() -> archive.number("select count(*) from outgoing o join exchange x on x.id = o.exchange_id "
                            + "where o.role = 'DEAD' and x.code in ('S44001', 'S31002', 'S21001') "
                            + "and x.correlation in ('bad-uscc', 'unsigned')")
                    == 3);
        }
        assertThat(outside.repliesTo("bad-uscc")).hasSize(2);
        assertThat(outside.repliesTo("bad-uscc").get(1)).contains("<Code>S31002</Code>");
        assertThat(outside.repliesTo("unsigned")).isEmpty();
        soon().untilAsserted(() -> assertThat(buried()).contains("S44001", "S31002", "S21001"));
    }

    @Test
    void aRequestThatIsGivenUpIsRepliedTo() throws Exception {
        try (Archive archive = new Archive(own.data())) {
            archive.run("alter table core_request rename to core_request_gone");
            try {
                outside.ask(Licences.request(), "given-up");
                soon().until(() -> outside.repliesTo("given-up").size() == 1);
            } finally {
                archive.run("alter table core_request_gone rename to core_request");
            }
            assertThat(outside.repliesTo("given-up").get(0))
                    .contains("<Code>S90001</Code>", "<Uscc>" + Licences.USCC + "</Uscc>");
            assertThat(archive.text("select state from exchange where correlation = 'given-up' order by id desc"))
                    .isEqualTo("PARKED");
        }
        roundTrip("given-up-and-again");
    }

    @Test
    void aRequestWithoutACorrelationIdIsKnownByItsMessageId() throws Exception {
        String id = outside.ask(Licences.request("91110105MA7ABCD04X", "02"), null);
        soon().until(() -> outside.repliesTo(id).size() == 1);
    }

    @Test
    void aWaitOutlivesTheHub() throws Exception {
        ask(Licences.request(), "killed-silent");
        hub.kill();
        outside.disconnect();
        restart();
        soon().until(() -> outside.repliesTo("killed-silent").size() == 1);
        roundTrip("after-the-kill");
        assertThat(outside.repliesTo("killed-silent"))
                .singleElement()
                .asString()
                .contains("<Code>S90002</Code>");
        assertThat(questionsAbout("killed-silent")).isOne();
    }

    /** The code that each message in hub.dead has as a property. */
    private static List<String> buried() throws Exception {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(own.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        List<String> codes = new ArrayList<>();
        try (var broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + own.mq());
                var connection = broker.createConnection("hub", passwords.getProperty("hub"));
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            var dead = session.createBrowser(session.createQueue("hub.dead")).getEnumeration();
            while (dead.hasMoreElements()) {
                codes.add(((Message) dead.nextElement()).getStringProperty("HUB_CODE"));
            }
        }
        return codes;
    }

    private static void roundTrip(String key) throws Exception {
        outside.answer(LICENCES.answer(ask(Licences.request(), key)));
        soon().until(() -> !outside.repliesTo(key).isEmpty());
    }

    /** MsgId of the E101 that this request became. */
    private static String ask(byte[] request, String key) throws Exception {
        outside.ask(request, key);
        try (Archive archive = new Archive(own.data())) {
            soon().until(() -> archive.number(question(key)) == 1);
            String asked = archive.text("select msg_id from core_request where key = '" + key + "'");
            soon().until(() -> !outside.asked(asked).isEmpty());
            Received question = outside.asked(asked).get(0);
            assertThat(question.asText()).isTrue();
            assertThat(question.correlation()).isEqualTo(asked);
            assertThat(Licences.json(question.text()).path("msgid").textValue()).isEqualTo(asked);
            return asked;
        }
    }

    /** Messages to the licence service that are about this request. */
    private static long questionsAbout(String key) throws Exception {
        try (Archive archive = new Archive(own.data())) {
            String asked = archive.text("select msg_id from core_request where key = '" + key + "'");
            return outside.asked(asked).size();
        }
    }

    private static String question(String key) {
        return "select count(*) from core_request where key = '" + key + "'";
    }

    private static void restart() throws Exception {
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        outside.connect();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

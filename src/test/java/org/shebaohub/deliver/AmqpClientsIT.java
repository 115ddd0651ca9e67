package org.shebaohub.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.Licences;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.QueueClient.Received;
import org.shebaohub.kit.SimpleCore;
import org.shebaohub.kit.XmlLetter;
import org.shebaohub.partner.CanonicalId;

/** The core and the partners with AMQP 1.0 clients (Qpid JMS), all the way there and back (interfaces.md section 2). */
class AmqpClientsIT {
    private static final String NODE = "BJECT0000001";
    private static final Licences LICENCES = new Licences(Clock.systemUTC());

    private static HubProcess hub;
    private static QueueClient window;
    private static QueueClient licences;
    private static QueueClient asking;
    private static SimpleCore core;

    @BeforeAll
    static void start() throws Exception {
        OwnFolders own = OwnFolders.of("amqp-clients-it");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        window = QueueClient.amqp(own, "e-window");
        licences = QueueClient.amqp(own, "e-licence");
        asking = QueueClient.amqpAsking(own);
        core = new SimpleCore(QueueClient.amqpCore(own));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    /** Over 100 KiB the broker keeps a message of theirs as a large one. */
    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "1000000, false", "1000000, true"})
    void aMessageIsAcceptedDecidedAndToldOfInItsOwnKind(int more, boolean asText) throws Exception {
        XmlLetter letter = letter().with("<Body>", "<Body>" + " ".repeat(more));
        byte[] signed = letter.signed(NODE + "-sm2");
        if (asText) {
            window.sendText(new String(signed, StandardCharsets.UTF_8));
        } else {
            window.send(signed);
        }
        Received ack = window.first(one -> letter.msgId().equals(one.correlation()) && one.has("<TechAck>"));
        assertThat(ack.text()).contains("<AckCode>000000<");
        assertThat(ack.asText()).isEqualTo(asText);

        Received event = core.event(letter.msgId());
        assertThat(event.asText()).isFalse();
        assertThat(event.correlation()).isEqualTo(CanonicalId.of(NODE, letter.msgId(), 1));

        core.says(letter.msgId(), 1, "SL1", 2, 2, "000000", "导入成功");
        assertThat(window.first(one -> letter.msgId().equals(one.correlation()) && one.has("<BizFeedback>"))
                        .text())
                .contains("<FeedbackStatus>2<", "<AcceptNo>SL1<");
    }

    @Test
    void aRequestOfTheCoreIsAskedAndRepliedTo() throws Exception {
        asking.send(Licences.request(), "by-amqp");
        Received question = licences.first(one -> one.has("E101"));
        assertThat(question.asText()).isTrue();
        licences.sendText(LICENCES.answer(question.correlation()));
        Received reply = asking.first(one -> "by-amqp".equals(one.correlation()));
        assertThat(reply.asText()).isFalse();
        assertThat(reply.text()).contains("<VerifyResult>MCHD<");
    }

    /** Without a correlation id a request is known by the id that its client gave it. */
    @Test
    void aRequestIsKnownByItsMessageId() throws Exception {
        String id = asking.send(Licences.request("91110105MA7ABCD04X", "02"), null);
        assertThat(asking.first(one -> id.equals(one.correlation())).text()).contains("<Code>S44001<");
    }

    private static XmlLetter letter() {
        return XmlLetter.of(
                "e-window/ECT-01_UnitRegistration.xml",
                NODE,
                OffsetDateTime.now(Clock.system(ZoneId.of("Asia/Shanghai"))).withNano(0));
    }
}

package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.check.Verdict;
import org.shebaohub.kit.ForeignVerifier;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Status;
import org.shebaohub.message.Transport;

/** ccms.990 and ccms.900 byte by byte, verified by openssl and by the published schemas. */
class AnswersInKindTest {
    private final InKind hub = new InKind("SM2");

    @ParameterizedTest
    @CsvSource({"SM2, BJSI00000001-sm2", "RSA, BJSI00000001-rsa"})
    void anAcceptedMessageIsAcknowledged(String suite, String certificate) throws Exception {
        Message accepted = new InKind(suite).goThrough(InKind.sample(), Transport.MQ);

        Outgoing ack = accepted.outgoing().get(0);
        assertThat(ack.destination()).isEqualTo("pboc");
        assertThat(ack.kind()).isEqualTo(Kind.TEXT);
        assertThat(ack.correlation()).isEqualTo("20240311032600000001");
        mustBeTheHubs(ack, certificate, "comm-ack.xsd");
        assertThat(head(ack))
                .isEqualTo("{H:02BJSI00000001  BJSI100000000000  PBCA20240311150216XMLccms.990.001.01     "
                        + ack.msgId() + "202403110326000000013D         }\r\n");
        assertThat(ack.msgId()).matches("202403110990\\d{8}");
        assertThat(InKind.text(ack))
                .endsWith("<Document xmlns=\"urn:gov:bj:si:hub:pbc:commack:1.0\"><CommAck>"
                        + "<OrigSndr>100000000000</OrigSndr><OrigSndDt>20240311</OrigSndDt><MT>pbca.326.001.01</MT>"
                        + "<MsgId>2024031100000001</MsgId><MsgRefId>20240311032600000001</MsgRefId>"
                        + "<MsgPrcCd>000000</MsgPrcCd><RecvSm3>"
                        + Document.of(InKind.sample()).sm3()
                        + "</RecvSm3></CommAck></Document>");
    }

    @Test
    void aRefusedOneIsToldWhereAndWhy() throws Exception {
        Outgoing ack = only("all-of-layer-4");
        mustBeTheHubs(ack, "BJSI00000001-sm2", "comm-ack.xsd");
        assertThat(InKind.text(ack))
                .contains("<MsgPrcCd>S44001</MsgPrcCd>", "<Total>4</Total>", "<Code>S44008</Code>")
                .contains("<Location>/Document/AcctInfoFdbk/Fdbk/AcctId @4:");
    }

    @Test
    void whatIsWrongWithTheHeadIsToldByItsBytes() {
        assertThat(InKind.text(only("S31009-receiver"))).contains("<Location>line 1 bytes 24-37</Location>");
        assertThat(InKind.text(only("S21001-no-line"))).contains("<Location>line 2 bytes 1-3</Location>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S11005-head-131", "S11005-cut-in-tag", "S11004-bom", "S11005-head-begun"})
    void whereNothingCanBeReadNothingIsReferredTo(String unreadable) throws Exception {
        Outgoing ack = only(unreadable);
        mustBeTheHubs(ack, "BJSI00000001-sm2", "comm-ack.xsd");
        assertThat(ack.correlation()).isEqualTo("ID:of-the-client");
        assertThat(head(ack).substring(98, 118)).isBlank();
        assertThat(InKind.text(ack))
                .contains(
                        "<OrigSndr></OrigSndr><OrigSndDt></OrigSndDt><MT></MT><MsgId></MsgId><MsgRefId></MsgRefId><MsgPrcCd>"
                                + unreadable.substring(0, 6));
    }

    /** The head is enough to correlate where the document names no MsgId. */
    @Test
    void aMessageWithoutMsgIdIsReferredToByItsHead() {
        Outgoing ack = only("S11006-without-MsgId");
        assertThat(ack.correlation()).isEqualTo("20240311032600000001");
        assertThat(InKind.text(ack)).contains("<MsgId></MsgId><MsgRefId>20240311032600000001</MsgRefId>");
    }

    @Test
    void whatCouldNotBeProcessedIsAnsweredInKindToo() throws Exception {
        Findings found = new Findings();
        found.add(ErrorCode.S90001, "");
        Message parked = hub.goThrough(InKind.sample(), Transport.MQ);
        Outgoing ack = hub.answers
                .refuse(Message.received(parked.reception(), parked.document()), found.report())
                .outgoing()
                .get(0);
        mustBeTheHubs(ack, "BJSI00000001-sm2", "comm-ack.xsd");
        assertThat(InKind.text(ack)).contains("<MsgPrcCd>S90001</MsgPrcCd>");
    }

    @Test
    void filesAreAnsweredWithAHubMessage() {
        Outgoing ack = hub.goThrough(InKind.sample(), Transport.SFTP).outgoing().get(0);
        assertThat(ack.name()).isEqualTo("ACK01_X.xml.xml");
        assertThat(InKind.text(ack)).contains("<HubMessage", "<AckCode>S11002</AckCode>");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 000000, 处理中, ",
        "1, 1, S52007, 等待审核, <RjctInf>等待审核</RjctInf>",
        "2, 2, 000000, 成功, ",
        "2, 3, S52010, 注销的是当前缴费账户, <RjctInf>注销的是当前缴费账户</RjctInf>"
    })
    void everyStateIsToldByA900(int handle, int feedback, String code, String text, String reason) throws Exception {
        Message accepted = hub.goThrough(InKind.sample(), Transport.MQ);
        Feedback state = new Feedback(
                handle == 2 ? "SL1" : null,
                List.of(new Feedback.Item("1", "u", "n", Map.of("A", new Status(handle, feedback, code, text)))));

        Outgoing told =
                hub.answers.feedback(Answered.of(accepted, "pboc"), state, 1).orElseThrow();

        mustBeTheHubs(told, "BJSI00000001-sm2", "cmon-conf.xsd");
        assertThat(told.correlation()).isEqualTo("20240311032600000001");
        assertThat(told.msgId()).matches("202403110900\\d{8}");
        assertThat(head(told).substring(58, 118))
                .isEqualTo("ccms.900.001.01     " + told.msgId() + "20240311032600000001");
        assertThat(InKind.text(told))
                .endsWith("<CmonConf><OrigMsgId>2024031100000001</OrigMsgId><OrigMT>pbca.326.001.01</OrigMT>"
                        + (handle == 2 ? "<AcceptNo>SL1</AcceptNo>" : "") + "<PrcSts>" + handle + feedback
                        + "</PrcSts><PrcCd>" + code + "</PrcCd>" + (reason == null ? "" : reason)
                        + "<PrcDt>2024-03-11</PrcDt></CmonConf></Document>");
    }

    @Test
    void checkKnowsThemAsTheHubs() {
        Message accepted = hub.goThrough(InKind.sample(), Transport.MQ);
        try (OfflineCheck check =
                OfflineCheck.open(Map.of("hub.home", ".", "hub.config-folder", "config", "hub.environment", "TRIAL"))) {
            Verdict verdict = check.judge("ack.msg", accepted.outgoing().get(0).document(), Transport.MQ, null);
            assertThat(verdict.own()).isTrue();
            assertThat(verdict.at()).isEqualTo(InKind.NOW);
        }
    }

    @Test
    void noTwoAnswersHaveTheSameMesgId() {
        MesgIds ids = new MesgIds("7", InKind.CLOCK);
        List<String> many =
                IntStream.range(0, 1000).mapToObj(number -> ids.next("0990")).toList();
        assertThat(many).doesNotHaveDuplicates().allMatch(id -> id.matches("2024031109907\\d{7}"));
        assertThat(many.get(0)).isEqualTo("20240311099075413600");
    }

    private Outgoing only(String hostile) {
        List<Outgoing> all =
                hub.goThrough(InKind.hostile(hostile), Transport.MQ).outgoing();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void mustBeTheHubs(Outgoing answer, String certificate, String schema) throws Exception {
        String text = InKind.text(answer);
        int end = text.indexOf("}\r\n", 132);
        assertThat(text.substring(132, 135)).isEqualTo("{S:");
        String xml = text.substring(end + 3);
        assertThat(ForeignVerifier.openssl(
                        xml.getBytes(StandardCharsets.UTF_8),
                        Base64.getDecoder().decode(text.substring(135, end)),
                        certificate))
                .as("openssl verifies the bytes after the line")
                .isTrue();
        SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("schemas/pboc", schema).toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static String head(Outgoing answer) {
        return InKind.text(answer).substring(0, 132);
    }
}

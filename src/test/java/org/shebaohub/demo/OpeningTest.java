package org.shebaohub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON, PBOC messages and files are believed only with the hub's signature on these very bytes. */
class OpeningTest {
    private static final Path CERTIFICATES = Path.of("certs-sample");
    private static final String ACK = "{\"infno\":\"A001\",\"inf_refmsgid\":\"M1\",\"output\":{\"ack_code\":\"000000\","
            + "\"recv_sm3\":\"ab\",\"total\":\"0\",\"findings\":[]}}";
    private static final String DOCUMENT = "<Document xmlns=\"urn:x\"><CommAck><MsgPrcCd>S44001</MsgPrcCd>"
            + "<RecvSm3>ab</RecvSm3><Findings><Total>1</Total><Finding><Code>S44001</Code></Finding></Findings>"
            + "</CommAck></Document>";

    private final Seals seals = Seals.trusting(CERTIFICATES);
    private final KeyPair hub = KeyPair.load(CERTIFICATES, Letter.HUB, "sm2");
    private final KeyPair other = KeyPair.load(CERTIFICATES, "NHSA00000001", "sm2");
    private final Opening json = new JsonAnswers(seals.json(), new XmlAnswers(seals.xml()));
    private final Opening pboc = new BankAnswers(seals.detached(), new XmlAnswers(seals.xml()));

    @ParameterizedTest
    @ValueSource(strings = {"sm2", "rsa"})
    void readsWhatTheHubSigned(String kind) {
        KeyPair key = KeyPair.load(CERTIFICATES, Letter.HUB, kind);
        Answer answer = json.open(arrived(seals.json().sign(JsonSeal.parse(ACK), key)));
        assertThat(answer.techAck()).isTrue();
        assertThat(answer.refMsgId()).isEqualTo("M1");
        Answer inKind = pboc.open(arrived(pbocAnswer(DOCUMENT, DOCUMENT, key)));
        assertThat(inKind.code()).isEqualTo("S44001");
        assertThat(inKind.refMsgId()).isEqualTo("20261127032600000001");
        assertThat(inKind.findings()).containsExactly("S44001");
    }

    @Test
    void refusesJsonOfAnotherOrChanged() {
        assertThatThrownBy(() -> json.open(arrived(seals.json().sign(JsonSeal.parse(ACK), other))))
                .isInstanceOf(Unexpected.class);
        String signed = new String(seals.json().sign(JsonSeal.parse(ACK), hub), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> json.open(arrived(utf8(signed.replace("000000", "S21004")))))
                .isInstanceOf(Unexpected.class);
        assertThatThrownBy(() -> json.open(arrived(utf8(ACK)))).hasMessageContaining("no signature");
    }

    @Test
    void refusesAPbocAnswerOfAnotherOrChanged() {
        assertThatThrownBy(() -> pboc.open(arrived(pbocAnswer(DOCUMENT, DOCUMENT, other))))
                .isInstanceOf(Unexpected.class);
        assertThatThrownBy(() -> pboc.open(arrived(pbocAnswer(DOCUMENT, DOCUMENT.replace("S44001", "000000"), hub))))
                .isInstanceOf(Unexpected.class);
    }

    /** As the hub writes it: head, the signature of one document, perhaps another document. */
    private static byte[] pbocAnswer(String signed, String sent, KeyPair by) {
        String head = "{H:02BJSI00000001  BJSI100000000000  PBCA20261127120000XML%-20s%-20s%-20s3D%-9s}\r\n"
                .formatted("ccms.990.001.01", "20261127099000000001", "20261127032600000001", "");
        return utf8(head + "{S:" + Detached.sign(utf8(signed), by) + "}\r\n" + sent);
    }

    private static Arrival arrived(byte[] bytes) {
        return new Arrival("", false, bytes, null);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

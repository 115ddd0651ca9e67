package org.shebaohub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final String RESULTS = "ZHHP_BJSI00000001_100000000000_20240312_00000001.txt";

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

    @Test
    void readsTheSampleOfWhatBecameOfAccounts() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of("src/test/resources/partner/pboc", "PBC-03_" + RESULTS));
        assertThat(AccountResults.read(new Arrival(RESULTS, false, sample, null))
                        .states())
                .containsExactly("1/A 2,2 000000", "2/A 1,1 S52007", "3/A 2,3 S51003");
        byte[] changed = sample.clone();
        changed[502 + 60] = '3';
        assertThatThrownBy(() -> AccountResults.read(new Arrival(RESULTS, false, changed, null)))
                .hasMessageContaining("counts");
        String seal = Detached.sign(sample, other);
        assertThatThrownBy(() -> pboc.open(new Arrival(RESULTS, false, sample, seal)))
                .isInstanceOf(Unexpected.class);
    }

    @Test
    void readsADayOfRegistrationsThatTheHubSealed() {
        Opening window = new WindowAnswers(seals);
        String before = "ECT04R|1.0|BJSI00000001|BJECT0000001|20261127|20261127000001|1\n"
                + "1|M1|ECT-01|S1|U1|20261127120000|ab|0|2|2|\n";
        byte[] file = utf8(before + "END|1|" + Event.sm3(utf8(before)) + "\n");
        Answer answer = window.open(new Arrival("ECT04R_1.txt", false, file, Detached.sign(file, hub)));
        assertThat(answer.states()).containsExactly("M1 0 2,2");
        assertThat(answer.refMsgId()).isEqualTo("20261127000001");
        byte[] cut = utf8(before + "END|1|" + Event.sm3(utf8("")) + "\n");
        assertThatThrownBy(() -> window.open(new Arrival("ECT04R_1.txt", false, cut, Detached.sign(cut, hub))))
                .hasMessageContaining("last line");
        assertThatThrownBy(() -> window.open(new Arrival("ECT04R_1.txt", false, file, Detached.sign(cut, hub))))
                .isInstanceOf(Unexpected.class);
        assertThatThrownBy(() -> window.open(new Arrival("ECT04R_1.txt", false, file, null)))
                .hasMessageContaining("no signature");
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

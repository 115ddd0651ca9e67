package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.shebaohub.xml.XmlParser;

class CoreVerificationTest {
    private static final String RESULT = "<ProcessingResult xmlns=\"urn:gov:bj:si:canonical:1.0\">"
            + "<CanonicalId>0123456789abcdef0123456789abcdef</CanonicalId><Seq>1</Seq></ProcessingResult>";
    private final CoreVerification verification = new CoreVerification(XmlParser.withDefaults(), SampleHub.keys());

    @ParameterizedTest
    @ValueSource(strings = {"BJSI-CORE-sm2", "BJSI-CORE-rsa"})
    void provesWhatTheCoreSigned(String key) {
        Message message = verification.verify(message(ForeignSigner.sign(RESULT, key)));
        assertThat(message.proof().node()).isEqualTo("BJSI-CORE");
        assertThat(message.content().body().child("Seq").text()).isEqualTo("1");
    }

    @Test
    void aPartnersKeyIsNotTheCores() {
        assertThat(code(ForeignSigner.sign(RESULT, "BJECT0000001-sm2"))).isEqualTo(ErrorCode.S21004);
    }

    @Test
    void theHubsOwnKeyIsNotTheCores() {
        assertThat(code(ForeignSigner.sign(RESULT, "BJSI00000001-sm2"))).isEqualTo(ErrorCode.S21004);
    }

    @Test
    void unsignedIsS21001() {
        assertThat(code(Document.ofUtf8(RESULT).copy())).isEqualTo(ErrorCode.S21001);
    }

    @Test
    void changedIsS21003() {
        String signed = Fixture.text(ForeignSigner.sign(RESULT, "BJSI-CORE-sm2"));
        assertThat(code(Document.ofUtf8(signed.replace("<Seq>1", "<Seq>2")).copy()))
                .isEqualTo(ErrorCode.S21003);
    }

    @Test
    void anotherRootIsS11007() {
        assertThat(code(ForeignSigner.sign(Fixture.unsigned(), "BJSI-CORE-sm2")))
                .isEqualTo(ErrorCode.S11007);
        assertThat(code(ForeignSigner.sign(RESULT.replace("canonical:1.0", "other"), "BJSI-CORE-sm2")))
                .isEqualTo(ErrorCode.S11007);
    }

    @Test
    void whoAsksIsProvedWhateverIsAsked() {
        Message proved = verification.verifyRequest(message(ForeignSigner.sign(Fixture.unsigned(), "BJSI-CORE-sm2")));
        assertThat(proved.proof().node()).isEqualTo("BJSI-CORE");
    }

    @Test
    void noXmlIsS11005() {
        assertThat(code(new byte[] {'x'})).isEqualTo(ErrorCode.S11005);
    }

    private ErrorCode code(byte[] bytes) {
        Refused refused = catchThrowableOfType(Refused.class, () -> verification.verify(message(bytes)));
        assertThat(refused).as("refused").isNotNull();
        return refused.report().code().orElseThrow();
    }

    private static Message message(byte[] bytes) {
        return Message.received(
                new Reception("test", "core", Transport.MQ, Kind.BYTES, null, null, Fixture.THEN, false),
                Document.of(bytes));
    }
}

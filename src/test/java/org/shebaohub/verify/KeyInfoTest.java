package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.message.ErrorCode.S21004;
import static org.shebaohub.message.ErrorCode.S21005;
import static org.shebaohub.verify.Signed.PLAIN;
import static org.shebaohub.verify.Signed.keyValue;
import static org.shebaohub.verify.Signed.x509;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.message.ErrorCode;

/** KeyInfo is a hint and nothing more. */
class KeyInfoTest {
    static Stream<Arguments> hints() {
        String foreignPoint = Base64.getEncoder()
                .encodeToString(
                        QuickSigner.key("MFA000000001-sm2").certificate().key().point());
        return Stream.of(
                Arguments.of("a key value that is not registered", keyValue(foreignPoint), "BJECT0000001-sm2", S21005),
                Arguments.of("and its signature", keyValue(foreignPoint), "MFA000000001-sm2", S21005),
                Arguments.of(
                        "a certificate that is not registered", x509("MFA000000001-sm2"), "MFA000000001-sm2", S21005),
                Arguments.of(
                        "a certificate that cannot be read",
                        "<X509Data><X509Certificate>AAAA</X509Certificate></X509Data>",
                        "MFA000000001-sm2",
                        S21005),
                Arguments.of(
                        "an expired certificate shown",
                        x509("BJECT0000001-sm2-expired"),
                        "BJECT0000001-sm2-expired",
                        S21005),
                Arguments.of(
                        "a name of one's own, another's key",
                        "<KeyName>BJECT0000001-SM2</KeyName>",
                        "MFA000000001-sm2",
                        S21004),
                Arguments.of("a DSA key", "<KeyValue><DSAKeyValue/></KeyValue>", "BJECT0000001-sm2", S21005));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hints")
    void keyInfoIsNeverTrusted(String what, String keyInfo, String key, ErrorCode code) {
        assertThat(Fixture.codes(ForeignSigner.openssl(PLAIN, key, "<KeyInfo>" + keyInfo + "</KeyInfo>")))
                .containsExactly(code);
    }

    static Stream<String> goodHints() {
        String point = Base64.getEncoder()
                .encodeToString(
                        QuickSigner.key("BJECT0000001-sm2").certificate().key().point());
        return Stream.of(
                "",
                "<KeyInfo/>",
                "<KeyInfo><KeyName>unknown</KeyName></KeyInfo>",
                "<KeyInfo><KeyName>BJECT0000001-RSA</KeyName></KeyInfo>",
                "<KeyInfo><KeyName> BJECT0000001-SM2 </KeyName></KeyInfo>",
                "<KeyInfo>" + keyValue(point) + "</KeyInfo>",
                "<KeyInfo>" + x509("BJECT0000001-sm2") + "</KeyInfo>",
                "<KeyInfo><X509Data><X509SubjectName>CN=x</X509SubjectName></X509Data></KeyInfo>",
                "<KeyInfo><RetrievalMethod URI=\"http://127.0.0.1:1/key\"/></KeyInfo>");
    }

    @ParameterizedTest
    @MethodSource("goodHints")
    void aHintThatIsRightOrSaysNothingDoesNoHarm(String keyInfo) {
        byte[] signed = ForeignSigner.openssl(PLAIN, "BJECT0000001-sm2", keyInfo);
        assertThat(Fixture.verified(signed).proof().signedBy()).isEqualTo("BJECT0000001-SM2");
    }
}

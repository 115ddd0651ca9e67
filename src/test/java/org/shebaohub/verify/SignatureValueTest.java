package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.message.ErrorCode.S21003;
import static org.shebaohub.message.ErrorCode.S21004;
import static org.shebaohub.message.ErrorCode.S21005;
import static org.shebaohub.verify.Signed.GOOD;
import static org.shebaohub.verify.Signed.PLAIN;
import static org.shebaohub.verify.Signed.RSA;
import static org.shebaohub.verify.Signed.at;
import static org.shebaohub.verify.Signed.between;
import static org.shebaohub.verify.Signed.der;
import static org.shebaohub.verify.Signed.value;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.message.ErrorCode;

/** Every wrong digest, value and sender, with the exact codes. */
class SignatureValueTest {
    static Stream<Arguments> values() {
        String value = between(GOOD, "<SignatureValue>", "</SignatureValue>");
        String rsaValue = between(RSA, "<SignatureValue>", "</SignatureValue>");
        String digest = between(GOOD, "<DigestValue>", "</DigestValue>");
        byte[] other = Base64.getDecoder().decode(value);
        other[40] ^= 1;
        return Stream.of(
                at("changed content", GOOD.replace("北京", "上海"), S21003),
                at("a changed header", GOOD.replace("<TestFlag>1", "<TestFlag>0"), S21003),
                at("an instruction put in", GOOD.replace("<Body>", "<?x y?><Body>"), S21003),
                at("white space put in", GOOD.replace("<Body>", "<Body> "), S21003),
                at("content after the signature", GOOD.replace("</Signature>", "</Signature>x"), S21003),
                at(
                        "a changed digest",
                        GOOD.replace(digest, Base64.getEncoder().encodeToString(new byte[32])),
                        S21003,
                        S21004),
                at("an empty digest", GOOD.replace(digest, ""), S21003, S21004),
                at("a digest that is no base64", GOOD.replace(digest, "*"), S21003, S21004),
                at("a changed value", GOOD.replace(value, Base64.getEncoder().encodeToString(other)), S21004),
                at("zeroes as value", GOOD.replace(value, Base64.getEncoder().encodeToString(new byte[64])), S21004),
                at("a value in DER", GOOD.replace(value, Base64.getEncoder().encodeToString(der(value))), S21004),
                at("an empty value", GOOD.replace(value, ""), S21004),
                at("a value that is no base64", GOOD.replace(value, "=*="), S21004),
                at("no value", GOOD.replace("<SignatureValue>" + value + "</SignatureValue>", ""), S21004),
                at("both changed", GOOD.replace("北京", "上海").replace(value, rsaValue), S21003, S21004),
                at(
                        "the value of another message",
                        GOOD.replace(
                                value, value(ForeignSigner.openssl(PLAIN.replace("北京", "天津"), "BJECT0000001-sm2"))),
                        S21004),
                at(
                        "another's sender",
                        PLAIN.replace("<Sender>BJECT0000001", "<Sender>MFA000000001"),
                        "BJECT0000001-sm2",
                        S21005),
                at(
                        "another's sender with its own key",
                        PLAIN.replace("<Sender>BJECT0000001", "<Sender>MFA000000001"),
                        "MFA000000001-sm2",
                        S21005),
                at("no sender", PLAIN.replace("<Sender>BJECT0000001</Sender>", ""), "BJECT0000001-sm2", S21005),
                at(
                        "another's sender put in",
                        GOOD.replace("<Sender>BJECT0000001", "<Sender>MFA000000001"),
                        S21003,
                        S21005));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aWrongValueIsToldExactly(String what, String xml, List<ErrorCode> codes) {
        assertThat(Fixture.codes(xml)).containsExactlyInAnyOrderElementsOf(codes);
    }
}

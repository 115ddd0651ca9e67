package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Refused;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlParser;

/** What a partner's settings change of the profile, and that nothing else is let in by it. */
class AgreedProfileTest {
    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    @ParameterizedTest
    @CsvSource({
        "C14N10, http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "C14N11, http://www.w3.org/2006/12/xml-c14n11"
    })
    void inclusiveCanonicalisationIsAcceptedWhereAgreed(String name, String uri) {
        byte[] signed = ForeignSigner.xmlsec1(Signed.PLAIN, "BJECT0000001-rsa", RSA, SHA256, uri);
        assertThat(Fixture.codes(signed)).containsOnly(ErrorCode.S21002);
        assertThat(code(signed, Map.of("canonicalizations[0]", name))).isNull();
        String changed = Fixture.text(signed).replace("北京", "上海");
        assertThat(code(changed.getBytes(StandardCharsets.UTF_8), Map.of("canonicalizations[0]", name)))
                .isEqualTo(ErrorCode.S21003);
    }

    @Test
    void anAlgorithmThatIsNotAgreedIsS21002() {
        byte[] rsa = ForeignSigner.xmlsec1(Signed.PLAIN, "BJECT0000001-rsa");
        assertThat(code(rsa, Map.of("algorithms[0]", "SM2"))).isEqualTo(ErrorCode.S21002);
        assertThat(code(rsa, Map.of("algorithms[0]", "RSA"))).isNull();
    }

    @Test
    void valuesInDerWhereAgreed() {
        SignatureProfile der = Profiles.of(
                SignatureProfile.CONTRACT.sm2SignatureUri(), SignatureProfile.CONTRACT.sm3DigestUri(), "DER");
        byte[] signed = new QuickSigner("BJECT0000001-sm2").sign(Signed.PLAIN, der);
        assertThat(Fixture.codes(signed)).containsExactly(ErrorCode.S21004);
        assertThat(code(signed, Map.of("sm2-value-encoding", "DER"))).isNull();
    }

    @Test
    void namesOfAPartnersOwn() {
        byte[] signed = new QuickSigner("BJECT0000001-sm2")
                .sign(Signed.PLAIN, Profiles.of("urn:own:sm2", "urn:own:sm3", "RAW"));
        assertThat(Fixture.codes(signed)).contains(ErrorCode.S21002);
        assertThat(code(signed, Map.of("sm2-signature-uri", "urn:own:sm2", "sm3-digest-uri", "urn:own:sm3")))
                .isNull();
    }

    @Test
    void aUserIdOfAPartnersOwn() {
        byte[] signed = ForeignSigner.openssl(Signed.PLAIN, "BJECT0000001-sm2");
        assertThat(code(signed, Map.of("sm2-user-id", "BJECT0000001"))).isEqualTo(ErrorCode.S21004);
    }

    /** Null where it is proved. */
    private static ErrorCode code(byte[] signed, Map<String, Object> profile) {
        Map<String, Object> settings = new java.util.HashMap<>();
        profile.forEach((name, value) -> settings.put("hub.partners.e-window.signature." + name, value));
        Verification verification = new Verification(
                new Families(
                        XmlParser.withDefaults(),
                        new JsonParser(JsonLimits.DEFAULTS),
                        MessageTypes.in(Path.of("schemas"), SampleHub.partners()),
                        SampleHub.keys().certificates()),
                SampleHub.settings("hub", Partners.class, settings),
                new FileVerification(SampleHub.partners(), SampleHub.keys().certificates(), List.of()));
        Refused refused = catchThrowableOfType(Refused.class, () -> verification.verify(Fixture.message(signed)));
        return refused == null ? null : refused.report().code().orElseThrow();
    }
}

package org.shebaohub.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.keys.Keys;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.Tool;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;

/** What the hub signs is proved by others, in the shape of the published samples. */
class SigningTest {
    private static final String ANSWER = "<HubMessage xmlns=\"urn:gov:bj:si:hub:1.0\" Version=\"1.0\"><Header>"
            + "<MsgId>1</MsgId></Header><Body><TechAck><AckMsg>接收&lt;成功&#13; 䶮</AckMsg></TechAck></Body></HubMessage>";
    private static final Keys KEYS = SampleHub.keys();

    @TempDir
    private Path folder;

    @Test
    void xmlsec1ProvesTheHubsRsa() throws Exception {
        Path signed = write(sign("BJECT0000001", "RSA").document().copy());
        assertThat(xmlsec1(signed)).isZero();
        Path changed = write(Files.readString(signed).replace("成功", "失败").getBytes(StandardCharsets.UTF_8));
        assertThat(xmlsec1(changed)).isNotZero();
    }

    @Test
    void opensslProvesTheHubsSm2() throws Exception {
        String xml = text(sign("BJECT0000001", "SM2"));
        assertThat(opensslProves(xml, "BJSI00000001-sm2")).isTrue();
        byte[] body = ForeignSigner.canonical(xml.replaceFirst("(?s)<Signature .*</Signature>", ""));
        byte[] digest = Tool.run(body, "openssl", "dgst", "-sm3", "-binary");
        assertThat(between(xml, "<DigestValue>", "</DigestValue>"))
                .isEqualTo(Base64.getEncoder().encodeToString(digest));
        assertThat(opensslProves(xml, "BJECT0000001-sm2")).isFalse();
    }

    @Test
    void theCoreGetsSm2ByDefault() throws Exception {
        assertThat(opensslProves(text(sign("core", "RSA")), "BJSI00000001-sm2")).isTrue();
    }

    @Test
    void theSm2SignatureHasTheShapeOfTheSamples() throws Exception {
        String sample = Files.readString(
                Path.of("src/test/resources/partner/e-window/ACK-01_TechAck.xml"), StandardCharsets.UTF_8);
        assertThat(shape(text(sign("BJECT0000001", "SM2")))).isEqualTo(shape(sample));
    }

    @Test
    void theRsaSignatureShowsNameAndCertificate() {
        assertThat(text(sign("BJECT0000001", "RSA")))
                .contains("<KeyName>BJSI00000001-RSA</KeyName><X509Data><X509Certificate>")
                .doesNotContainPattern("(?s)<Signature .*&#xD;");
    }

    @Test
    void aPartnersOwnNamesAndFormAreUsed() throws Exception {
        Partners own = SampleHub.settings(
                "hub",
                Partners.class,
                Map.of(
                        "hub.partners.e-window.signature.sm2-signature-uri", "urn:example:sm2",
                        "hub.partners.e-window.signature.sm3-digest-uri", "urn:example:sm3",
                        "hub.partners.e-window.signature.sm2-value-encoding", "DER",
                        "hub.partners.e-window.signature.sm2-user-id", "ALICE123@YAHOO.COM"));
        String xml = text(Signing.with(own, KEYS).sign(draft("BJECT0000001")));
        assertThat(xml).contains("Algorithm=\"urn:example:sm2\"", "Algorithm=\"urn:example:sm3\"");
        byte[] der = Base64.getDecoder().decode(between(xml, "<SignatureValue>", "</SignatureValue>"));
        assertThat(opensslProves(xml, der, "BJSI00000001-sm2", "ALICE123@YAHOO.COM"))
                .isTrue();
    }

    private static Outgoing sign(String signFor, String answerWith) {
        Partners partners = SampleHub.settings(
                "hub", Partners.class, Map.of("hub.partners.e-window.signature.answer-with", answerWith));
        return Signing.with(partners, KEYS).sign(draft(signFor));
    }

    private static Draft draft(String signFor) {
        try {
            XmlUnsigned unsigned = XmlUnsigned.of(
                    XmlParser.withDefaults().parse(Document.ofUtf8(ANSWER)).document());
            return new Draft(Role.TECH_ACK, "e-window", Transport.MQ, Kind.BYTES, null, "c", "m", signFor, unsigned);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int xmlsec1(Path signed) {
        return Tool.tried(
                        new byte[0],
                        "xmlsec1",
                        "--verify",
                        "--pubkey-cert-pem",
                        SampleHub.CERTIFICATES.resolve("BJSI00000001-rsa.crt").toString(),
                        signed.toString())
                .status();
    }

    private boolean opensslProves(String xml, String key) throws Exception {
        byte[] raw = Base64.getDecoder().decode(between(xml, "<SignatureValue>", "</SignatureValue>"));
        assertThat(raw).hasSize(64);
        return opensslProves(xml, der(raw), key, "1234567812345678");
    }

    private boolean opensslProves(String xml, byte[] der, String key, String userId) throws Exception {
        String info = "<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"
                + between(xml, "<SignedInfo>", "</SignedInfo>") + "</SignedInfo>";
        Path certificate = SampleHub.CERTIFICATES.resolve(key + ".crt");
        Path pub = write(Tool.run(new byte[0], "openssl", "x509", "-in", certificate.toString(), "-pubkey", "-noout"));
        Path value = write(der);
        return Tool.tried(
                                ForeignSigner.canonical(info),
                                "openssl",
                                "dgst",
                                "-sm3",
                                "-sigopt",
                                "distid:" + userId,
                                "-verify",
                                pub.toString(),
                                "-signature",
                                value.toString())
                        .status()
                == 0;
    }

    private static byte[] der(byte[] raw) throws Exception {
        var r = new java.math.BigInteger(1, java.util.Arrays.copyOf(raw, 32));
        var s = new java.math.BigInteger(1, java.util.Arrays.copyOfRange(raw, 32, 64));
        return org.bouncycastle.crypto.signers.StandardDSAEncoding.INSTANCE.encode(
                org.bouncycastle.asn1.gm.GMNamedCurves.getByName("sm2p256v1").getN(), r, s);
    }

    /** The signature's elements and attributes without their values. */
    private static List<String> shape(String xml) {
        String signature = xml.substring(xml.indexOf("<Signature "), xml.indexOf("</HubMessage>"));
        return java.util.regex.Pattern.compile("<([A-Za-z][^>]*?)/?>")
                .matcher(signature)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String text(Outgoing outgoing) {
        return new String(outgoing.document().copy(), StandardCharsets.UTF_8);
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "x", ""), bytes);
    }
}

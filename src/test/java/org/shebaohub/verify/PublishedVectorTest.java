package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.xml.security.signature.SignedInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.VerifyingKey;
import org.shebaohub.keys.XmlAlgorithms;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlParser;
import org.w3c.dom.Element;

/**
 * A signature that a vendor of such products (Infosec) published. It is enveloping, so no message of ours; that its
 * digest and value verify shows that names, value form, user id and key form mean the same here and there.
 */
class PublishedVectorTest {
    private final XmlContent content = published();
    private final Element signature = content.rootElement();

    @Test
    void itsDigestIsOurs() throws Exception {
        Element object = Ds.only(signature, "Object").orElseThrow();
        object.setIdAttribute("Id", true);
        assertThat(info().item(0).getReferencedBytes()).isNotEmpty();
        assertThat(Suite.SM2.digest(info().item(0).getReferencedBytes()))
                .isEqualTo(info().item(0).getDigestValue());
    }

    @Test
    void itsValueVerifiesInTheContractsFormOnly() throws Exception {
        byte[] value =
                Ds.base64(Ds.only(signature, "SignatureValue").orElseThrow()).orElseThrow();
        byte[] signed = info().getCanonicalizedOctetStream();
        assertThat(value).hasSize(64);
        assertThat(key().verifies(signed, value, Sm2Form.DEFAULT)).isTrue();
        assertThat(key().verifies(signed, value, new Sm2Form("", false))).isFalse();
        assertThat(key().verifies(signed, value, new Sm2Form("1234567812345678", true)))
                .isFalse();
    }

    @Test
    void asAMessageOfOursItIsUnknown() throws Exception {
        assertThat(Fixture.codes(bytes())).containsExactly(ErrorCode.S11007);
    }

    private SignedInfo info() throws Exception {
        XmlAlgorithms.register();
        return new SignedInfo(Ds.only(signature, "SignedInfo").orElseThrow(), "", true);
    }

    private VerifyingKey key() throws Exception {
        Element point =
                (Element) signature.getElementsByTagNameNS("*", "PublicKey").item(0);
        return new VerifyingKey(BouncyCastleProvider.getPublicKey(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                Ds.base64(point).orElseThrow())));
    }

    private static XmlContent published() {
        try {
            return XmlParser.withDefaults().parse(Document.of(bytes()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes() throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/verify/published-sm2-signature.xml"));
    }
}

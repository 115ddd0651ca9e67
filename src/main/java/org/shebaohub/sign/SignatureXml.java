package org.shebaohub.sign;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.transforms.Transforms;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.XmlAlgorithms;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.CanonicalOutput;

/** One enveloped signature in canonical form, in the shape of the published samples. */
final class SignatureXml {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String DSIG11 = "http://www.w3.org/2009/xmldsig11#";
    private static final String EXCLUSIVE = Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS;
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final SigningKey key;
    private final SignatureProfile profile;
    private final String digest;

    /** @param digest of the message without its signature */
    SignatureXml(SigningKey key, SignatureProfile profile, byte[] digest) {
        this.key = key;
        this.profile = profile;
        this.digest = base64(digest);
    }

    /** What the value signs: the element as canonicalisation takes it out of the message. */
    byte[] signedInfo() {
        CanonicalOutput out = new CanonicalOutput();
        signedInfo(out);
        return out.bytes();
    }

    /** The whole element. */
    byte[] with(byte[] value) {
        CanonicalOutput out = new CanonicalOutput();
        out.open(DS, "Signature");
        signedInfo(out);
        leaf(out, "SignatureValue", base64(value));
        out.open(DS, "KeyInfo");
        leaf(out, "KeyName", key.name());
        if (key.suite() == Suite.SM2) {
            point(out);
        } else {
            certificate(out);
        }
        out.close();
        out.close();
        return out.bytes();
    }

    private void signedInfo(CanonicalOutput out) {
        boolean sm2 = key.suite() == Suite.SM2;
        out.open(DS, "SignedInfo");
        algorithm(out, "CanonicalizationMethod", EXCLUSIVE);
        algorithm(out, "SignatureMethod", sm2 ? profile.sm2SignatureUri() : RSA_SHA256);
        out.open(DS, "Reference");
        out.attribute("", "URI", "");
        out.open(DS, "Transforms");
        algorithm(out, "Transform", Transforms.TRANSFORM_ENVELOPED_SIGNATURE);
        algorithm(out, "Transform", EXCLUSIVE);
        out.close();
        algorithm(out, "DigestMethod", sm2 ? profile.sm3DigestUri() : SHA256);
        leaf(out, "DigestValue", digest);
        out.close();
        out.close();
    }

    /** The SM2 key itself, as in the samples. */
    private void point(CanonicalOutput out) {
        out.open(DS, "KeyValue");
        out.open(DSIG11, "ECKeyValue");
        out.open(DSIG11, "NamedCurve");
        out.attribute("", "URI", XmlAlgorithms.SM2_CURVE_OID);
        out.close();
        out.open(DSIG11, "PublicKey");
        out.text(base64(key.certificate().key().point()));
        out.close();
        out.close();
        out.close();
    }

    private void certificate(CanonicalOutput out) {
        out.open(DS, "X509Data");
        try {
            leaf(out, "X509Certificate", base64(key.certificate().certificate().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        out.close();
    }

    private static void algorithm(CanonicalOutput out, String name, String uri) {
        out.open(DS, name);
        out.attribute("", "Algorithm", uri);
        out.close();
    }

    private static void leaf(CanonicalOutput out, String name, String text) {
        out.open(DS, name);
        out.text(text);
        out.close();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

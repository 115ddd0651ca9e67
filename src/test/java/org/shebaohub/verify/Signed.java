package org.shebaohub.verify;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.message.ErrorCode;

/** A good message and its parts, for tests that spoil it. */
final class Signed {
    static final String PLAIN = Fixture.unsigned();
    static final String GOOD = Fixture.text(ForeignSigner.openssl(PLAIN, "BJECT0000001-sm2"));
    static final String RSA = Fixture.text(ForeignSigner.xmlsec1(PLAIN, "BJECT0000001-rsa"));
    static final String SIGNATURE = GOOD.substring(GOOD.indexOf("<Signature "), GOOD.indexOf("</HubMessage>"));
    static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private Signed() {}

    static Arguments at(String what, String xml, ErrorCode... codes) {
        return Arguments.of(what, xml, List.of(codes));
    }

    static Arguments at(String what, String unsigned, String key, ErrorCode... codes) {
        return Arguments.of(what, Fixture.text(ForeignSigner.openssl(unsigned, key)), List.of(codes));
    }

    static String put(String xml, String part) {
        return xml.replace("</HubMessage>", part + "</HubMessage>");
    }

    static String info() {
        return GOOD.substring(GOOD.indexOf("<SignedInfo>"), GOOD.indexOf("<SignatureValue>"));
    }

    static String keyValue(String point) {
        return "<KeyValue><ECKeyValue xmlns=\"http://www.w3.org/2009/xmldsig11#\">"
                + "<NamedCurve URI=\"urn:oid:1.2.156.10197.1.301\"/><PublicKey>" + point
                + "</PublicKey></ECKeyValue></KeyValue>";
    }

    static String x509(String name) {
        try {
            return "<X509Data><X509Certificate>"
                    + Base64.getEncoder()
                            .encodeToString(QuickSigner.certificate(name).getEncoded())
                    + "</X509Certificate></X509Data>";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String value(byte[] signed) {
        return between(Fixture.text(signed), "<SignatureValue>", "</SignatureValue>");
    }

    static byte[] der(String value) {
        byte[] raw = Base64.getDecoder().decode(value);
        try {
            return org.bouncycastle.crypto.signers.StandardDSAEncoding.INSTANCE.encode(
                    org.bouncycastle.asn1.gm.GMNamedCurves.getByName("sm2p256v1")
                            .getN(),
                    new java.math.BigInteger(1, java.util.Arrays.copyOf(raw, 32)),
                    new java.math.BigInteger(1, java.util.Arrays.copyOfRange(raw, 32, 64)));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}

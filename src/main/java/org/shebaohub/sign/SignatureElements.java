package org.shebaohub.sign;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.xml.XMLConstants;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.transforms.Transforms;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.XmlAlgorithms;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The elements of one enveloped signature, with empty values, in the shape of the published samples. */
final class SignatureElements {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String DSIG11 = "http://www.w3.org/2009/xmldsig11#";
    private static final String EXCLUSIVE = Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS;

    private final Document document;
    private final Element root;
    private final Element signedInfo;
    private final Element digestValue;
    private final Element signatureValue;

    SignatureElements(Document document, SigningKey key, SignatureProfile profile) {
        this.document = document;
        boolean sm2 = key.suite() == Suite.SM2;
        root = document.createElementNS(DS, "Signature");
        declare(root, DS);
        signedInfo = add(root, "SignedInfo");
        algorithm(signedInfo, "CanonicalizationMethod", EXCLUSIVE);
        algorithm(
                signedInfo,
                "SignatureMethod",
                sm2 ? profile.sm2SignatureUri() : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        Element reference = add(signedInfo, "Reference");
        reference.setAttributeNS(null, "URI", "");
        Element transforms = add(reference, "Transforms");
        algorithm(transforms, "Transform", Transforms.TRANSFORM_ENVELOPED_SIGNATURE);
        algorithm(transforms, "Transform", EXCLUSIVE);
        algorithm(reference, "DigestMethod", sm2 ? profile.sm3DigestUri() : "http://www.w3.org/2001/04/xmlenc#sha256");
        digestValue = add(reference, "DigestValue");
        signatureValue = add(root, "SignatureValue");
        keyInfo(add(root, "KeyInfo"), key);
    }

    Element root() {
        return root;
    }

    Element signedInfo() {
        return signedInfo;
    }

    Element digestValue() {
        return digestValue;
    }

    Element signatureValue() {
        return signatureValue;
    }

    /** KeyName, and the SM2 key itself as in the samples, or the certificate of an RSA key. */
    private void keyInfo(Element info, SigningKey key) {
        add(info, "KeyName").setTextContent(key.name());
        if (key.suite() == Suite.SM2) {
            Element value = document.createElementNS(DSIG11, "ECKeyValue");
            declare(value, DSIG11);
            add(info, "KeyValue").appendChild(value);
            Element curve = document.createElementNS(DSIG11, "NamedCurve");
            curve.setAttributeNS(null, "URI", XmlAlgorithms.SM2_CURVE_OID);
            value.appendChild(curve);
            Element point = document.createElementNS(DSIG11, "PublicKey");
            point.setTextContent(base64(key.certificate().key().point()));
            value.appendChild(point);
            return;
        }
        try {
            add(add(info, "X509Data"), "X509Certificate")
                    .setTextContent(base64(key.certificate().certificate().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element add(Element parent, String name) {
        Element child = document.createElementNS(DS, name);
        parent.appendChild(child);
        return child;
    }

    private void algorithm(Element parent, String name, String uri) {
        add(parent, name).setAttributeNS(null, "Algorithm", uri);
    }

    private static void declare(Element element, String namespace) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", namespace);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

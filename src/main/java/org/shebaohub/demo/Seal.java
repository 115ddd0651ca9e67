package org.shebaohub.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.utils.Constants;
import org.apache.xml.security.utils.XMLUtils;
import org.shebaohub.keys.XmlAlgorithms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Enveloped XML signatures as interfaces.md section 4 has them, made and checked at the outside's own side. */
final class Seal {
    private static final String SM2 = "http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3";
    private static final String SM3 = "http://www.w3.org/2018/02/xmlgmdsig#sm3";
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String EXCLUSIVE = Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS;

    private final List<PublicKey> hubKeys;

    /** Trusts what the hub signs with the keys of its certificates in that folder. */
    Seal(Path certificates) {
        XmlAlgorithms.register();
        hubKeys = List.of(
                KeyPair.publicKey(certificates, Letter.HUB, "sm2"), KeyPair.publicKey(certificates, Letter.HUB, "rsa"));
    }

    byte[] sign(String xml, KeyPair by) {
        return sign(xml, by, "", false);
    }

    /** With the signer's own certificate in KeyInfo, which proves nothing where it is not registered. */
    byte[] signWithKeyInfo(String xml, KeyPair by) {
        return sign(xml, by, "", true);
    }

    /** A good signature over the Body alone, which leaves the header to anyone. */
    byte[] signBodyOnly(String xml, KeyPair by) {
        return sign(xml.replace("<Body>", "<Body Id=\"body\">"), by, "#body", false);
    }

    private byte[] sign(String xml, KeyPair by, String reference, boolean withCertificate) {
        try {
            Document document = parse(xml.getBytes(StandardCharsets.UTF_8));
            Element body =
                    (Element) document.getElementsByTagNameNS("*", "Body").item(0);
            if (body != null && body.hasAttribute("Id")) {
                body.setIdAttribute("Id", true);
            }
            XMLSignature signature = new XMLSignature(document, "", method(by), EXCLUSIVE);
            document.getDocumentElement().appendChild(signature.getElement());
            Transforms transforms = new Transforms(document);
            transforms.addTransform(Transforms.TRANSFORM_ENVELOPED_SIGNATURE);
            transforms.addTransform(EXCLUSIVE);
            signature.addDocument(reference, transforms, method(by).equals(SM2) ? SM3 : SHA256);
            if (withCertificate) {
                signature.addKeyInfo((X509Certificate) by.certificate());
            } else {
                signature.getKeyInfo().addKeyName(by.name());
            }
            signature.sign(by.key());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XMLUtils.outputDOM(document, out, true);
            return out.toByteArray();
        } catch (Exception cause) {
            throw new IllegalStateException("cannot sign", cause);
        }
    }

    /** The root of what the hub sent, if the hub's signature covers all of it; else {@link Unexpected}. */
    Element open(byte[] bytes) {
        try {
            Element root = parse(bytes).getDocumentElement();
            Node last = root.getLastChild();
            Unexpected.unless(
                    last instanceof Element && Constants.SignatureSpecNS.equals(last.getNamespaceURI()),
                    "what the hub sent carries no signature");
            XMLSignature signature = new XMLSignature((Element) last, "", true);
            boolean whole = signature.getSignedInfo().getLength() == 1
                    && "".equals(signature.getSignedInfo().item(0).getURI());
            Unexpected.unless(whole, "the hub's signature does not cover the whole document");
            for (PublicKey key : hubKeys) {
                boolean sm2 = SM2.equals(signature.getSignedInfo().getSignatureMethodURI());
                if (sm2 != "RSA".equals(key.getAlgorithm()) && signature.checkSignatureValue(key)) {
                    return root;
                }
            }
        } catch (Unexpected finding) {
            throw finding;
        } catch (Exception cause) {
            throw new Unexpected("what the hub sent cannot be checked: " + cause.getMessage());
        }
        throw new Unexpected("the hub's signature is wrong");
    }

    private static String method(KeyPair by) {
        if (by.sm2()) {
            return SM2;
        }
        return by.kind().startsWith("rsa") ? RSA : ECDSA;
    }

    static Document parse(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}

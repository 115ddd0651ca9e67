package org.shebaohub.sign;

import java.io.IOException;
import java.util.Base64;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.SignedInfo;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.XmlAlgorithms;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlBytes;
import org.shebaohub.xml.XmlUnsigned;
import org.springframework.stereotype.Component;

/**
 * Enveloped XML signatures of the hub (interfaces.md section 4). The signature is built empty, then Santuario reads it
 * as it would somebody else's and says what is to be digested and signed: the same path as in verifying.
 */
@Component
public final class XmlSigner implements DraftSigner {
    public XmlSigner() {
        XmlAlgorithms.register();
    }

    @Override
    public boolean signs(Draft.Unsigned content) {
        return content instanceof XmlUnsigned;
    }

    @Override
    public Document sign(Draft.Unsigned content, SigningKey key, SignatureProfile profile) {
        org.w3c.dom.Document document = ((XmlUnsigned) content).document();
        XmlAlgorithms.register(profile.sm2SignatureUri(), profile.sm3DigestUri());
        SignatureElements signature = new SignatureElements(document, key, profile);
        document.getDocumentElement().appendChild(signature.root());
        try {
            SignedInfo info = new SignedInfo(signature.signedInfo(), "", true);
            byte[] digest = key.suite().digest(info.item(0).getReferencedBytes());
            signature.digestValue().setTextContent(Base64.getEncoder().encodeToString(digest));
            Sm2Form form = new Sm2Form(profile.sm2UserId(), "DER".equalsIgnoreCase(profile.sm2ValueEncoding()));
            byte[] value = key.sign(info.getCanonicalizedOctetStream(), form);
            signature.signatureValue().setTextContent(Base64.getEncoder().encodeToString(value));
        } catch (XMLSecurityException | IOException e) {
            throw new IllegalStateException("a message of the hub's own cannot be signed", e);
        }
        return XmlBytes.write(document);
    }
}

package org.shebaohub.sign;

import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Sm3;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlUnsigned;
import org.springframework.stereotype.Component;

/**
 * Enveloped XML signatures of the hub (interfaces.md section 4). The message comes in canonical form and the signature is
 * written in it, so that the bytes that are digested and signed are those that are sent.
 */
@Component
public final class XmlSigner implements DraftSigner {
    @Override
    public boolean signs(Draft.Unsigned content) {
        return content instanceof XmlUnsigned;
    }

    @Override
    public Document sign(Draft.Unsigned content, SigningKey key, SignatureProfile profile) {
        XmlUnsigned message = (XmlUnsigned) content;
        if (key.suite() != Suite.SM2) {
            return message.with(signature(key, profile, key.suite().digest(message.before(), message.after())));
        }
        Sm3 running = new Sm3().update(message.before());
        byte[] signature =
                signature(key, profile, running.copy().update(message.after()).value());
        Document signed = message.with(signature);
        return message.canonical()
                ? signed.withSm3(
                        running.update(signature).update(message.after()).hex())
                : signed;
    }

    private static byte[] signature(SigningKey key, SignatureProfile profile, byte[] digest) {
        SignatureXml signature = new SignatureXml(key, profile, digest);
        boolean der = "DER".equalsIgnoreCase(profile.sm2ValueEncoding());
        return signature.with(key.sign(signature.signedInfo(), new Sm2Form(profile.sm2UserId(), der)));
    }
}

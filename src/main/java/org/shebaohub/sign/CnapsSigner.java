package org.shebaohub.sign;

import org.shebaohub.cnaps.CnapsUnsigned;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.springframework.stereotype.Component;

/** The signature line over the XML bytes after it (interfaces.md section 4). */
@Component
public final class CnapsSigner implements DraftSigner {
    @Override
    public boolean signs(Draft.Unsigned content) {
        return content instanceof CnapsUnsigned;
    }

    @Override
    public Document sign(Draft.Unsigned content, SigningKey key, SignatureProfile profile) {
        CnapsUnsigned message = (CnapsUnsigned) content;
        return message.signed(key.sign(message.xml().copy(), new Sm2Form(profile.sm2UserId(), false)));
    }
}

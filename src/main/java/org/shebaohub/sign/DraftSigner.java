package org.shebaohub.sign;

import org.shebaohub.keys.SigningKey;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.partner.Settings.SignatureProfile;

/** Signs the drafts of one message family. */
interface DraftSigner {
    boolean signs(Draft.Unsigned content);

    /** The bytes as they are stored and sent. */
    Document sign(Draft.Unsigned content, SigningKey key, SignatureProfile profile);
}

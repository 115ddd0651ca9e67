package org.shebaohub.verify;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.message.Content;
import org.shebaohub.message.Document;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;

/** One message family of interfaces.md section 3: how its bytes are read and how they are signed. */
interface Family {
    /** The only parse there is; what it returns is what is verified, validated and converted. */
    Content parse(Document document) throws Unreadable;

    /** That there is such a message type and version (S11007), and that a file is named after it (S11002). */
    void identify(Message message, Findings found);

    /**
     * Everything of layer 2, told into {@code found}.
     *
     * @param node the sender whose certificates may have signed; null where the sender is already known to be wrong
     * @return who signed, where nothing was found
     */
    Optional<Proof> prove(Content content, SignatureProfile profile, String node, Instant at, Findings found);
}

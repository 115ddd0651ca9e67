package org.shebaohub.verify;

import java.util.Set;
import org.shebaohub.keys.Keys;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** Proves that a message came from the core: a root that its queue takes, signed by one of the core's certificates. */
@Component
public class CoreVerification {
    private static final String NAMESPACE = "urn:gov:bj:si:canonical:1.0";
    private static final Set<String> RESULTS = Set.of("ProcessingResult");

    private final XmlParser parser;
    private final String node;
    private final SignatureCheck signatures;
    private final Set<String> requests;

    public CoreVerification(XmlParser parser, Keys keys, AskedPartners asked) {
        this.parser = parser;
        this.node = keys.coreNode();
        this.signatures = new SignatureCheck(keys.certificates());
        this.requests = asked.roots();
    }

    /**
     * What the core decided.
     *
     * @throws Refused with the report; such a message goes to {@code hub.dead} and gets no answer
     */
    public Message verify(Message message) {
        return verify(message, RESULTS);
    }

    /**
     * What the core asks of a partner.
     *
     * @throws Refused as {@link #verify}: who asked is not proved, so nobody is answered
     */
    public Message verifyRequest(Message message) {
        return verify(message, requests);
    }

    private Message verify(Message message, Set<String> roots) {
        Findings found = new Findings();
        XmlContent content;
        try {
            content = parser.parse(message.document());
        } catch (Unreadable failure) {
            failure.tell(found);
            throw new Refused(message, found.report());
        }
        Message parsed = message.parsed(content);
        if (!roots.contains(content.rootElement().getLocalName())
                || !NAMESPACE.equals(content.rootElement().getNamespaceURI())) {
            found.add(ErrorCode.S11007, content.root());
            throw new Refused(parsed, found.report());
        }
        var proof = signatures.check(
                content, SignatureProfile.CONTRACT, node, message.reception().receivedAt(), found);
        if (found.hasErrors()) {
            throw new Refused(parsed, found.report());
        }
        return parsed.proved(proof.orElseThrow());
    }
}

package org.shebaohub.verify;

import org.shebaohub.keys.Keys;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** Proves that a message came from the core: signed by one of the core's certificates. */
@Component
public class CoreVerification {
    private static final String NAMESPACE = "urn:gov:bj:si:canonical:1.0";
    private static final String RESULT = "ProcessingResult";

    private final XmlParser parser;
    private final String node;
    private final SignatureCheck signatures;

    public CoreVerification(XmlParser parser, Keys keys) {
        this.parser = parser;
        this.node = keys.coreNode();
        this.signatures = new SignatureCheck(keys.certificates());
    }

    /**
     * What the core decided.
     *
     * @throws Refused with the report; such a message goes to {@code hub.dead} and gets no answer
     */
    public Message verify(Message message) {
        Message parsed = parse(message);
        XmlContent content = (XmlContent) parsed.content();
        if (!RESULT.equals(content.rootElement().getLocalName())
                || !NAMESPACE.equals(content.rootElement().getNamespaceURI())) {
            Findings found = new Findings();
            found.add(ErrorCode.S11007, content.root());
            throw new Refused(parsed, found.report());
        }
        return proved(parsed, content);
    }

    /**
     * What the core asks of a partner, or of nobody that the hub knows: who asked is proved all the same, so that the core
     * can be told.
     *
     * @throws Refused as {@link #verify}: who asked is not proved, so nobody is answered
     */
    public Message verifyRequest(Message message) {
        Message parsed = parse(message);
        return proved(parsed, (XmlContent) parsed.content());
    }

    private Message parse(Message message) {
        try {
            return message.parsed(parser.parse(message.document()));
        } catch (Unreadable failure) {
            Findings found = new Findings();
            failure.tell(found);
            throw new Refused(message, found.report());
        }
    }

    private Message proved(Message parsed, XmlContent content) {
        Findings found = new Findings();
        var proof = signatures.check(
                content, SignatureProfile.CONTRACT, node, parsed.reception().receivedAt(), found);
        if (found.hasErrors()) {
            throw new Refused(parsed, found.report());
        }
        return parsed.proved(proof.orElseThrow());
    }
}

package org.shebaohub.verify;

import java.time.Instant;
import org.shebaohub.keys.Certificates;
import org.shebaohub.message.Document;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Report;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** Whether a document is one that this hub signed, with any of its certificates; for {@code check} of an answer. */
@Component
public class OwnVerification {
    private final XmlParser parser;
    private final Partners partners;
    private final SignatureCheck signatures;

    public OwnVerification(XmlParser parser, Partners partners, Certificates certificates) {
        this.parser = parser;
        this.partners = partners;
        this.signatures = new SignatureCheck(certificates);
    }

    /** Clean where the signature is the hub's; else layer 1 and 2 findings as for any message. */
    public Report verify(Document document, Instant at) {
        Findings found = new Findings();
        try {
            signatures.check(parser.parse(document), SignatureProfile.CONTRACT, partners.node(), at, found);
        } catch (Unreadable failure) {
            failure.tell(found);
        }
        return found.report();
    }
}

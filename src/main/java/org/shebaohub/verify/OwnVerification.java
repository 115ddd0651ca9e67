package org.shebaohub.verify;

import java.time.Instant;
import java.util.List;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Report;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.springframework.stereotype.Component;

/** Whether a document is one that this hub signed, with any of its certificates; for {@code check} of an answer. */
@Component
public class OwnVerification {
    private final Families families;
    private final Partners partners;

    public OwnVerification(Families families, Partners partners) {
        this.families = families;
        this.partners = partners;
    }

    /** Clean where the signature is the hub's; else layer 1 and 2 findings as for any message. */
    public Report verify(Document document, Instant at) {
        Findings found = new Findings();
        try {
            Family family = families.of(document, List.of(Envelope.Family.values()));
            family.prove(family.parse(document), SignatureProfile.CONTRACT, partners.node(), at, found);
        } catch (Unreadable failure) {
            failure.tell(found);
        }
        return found.report();
    }
}

package org.shebaohub.verify;

import org.shebaohub.keys.Certificates;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.springframework.stereotype.Component;

/** Whether a file is one that this hub wrote, by its {@code .sig}; for {@code check} of answer files. */
@Component
public class OwnSealVerification {
    private final Partners partners;
    private final Certificates certificates;

    public OwnSealVerification(Partners partners, Certificates certificates) {
        this.partners = partners;
        this.certificates = certificates;
    }

    /** Clean where the signature is the hub's; S11001 where there is none. */
    public Report verify(Document document, Reception reception) {
        Findings found = new Findings();
        if (reception.seal() == null) {
            found.add(ErrorCode.S11001, reception.fileName());
            return found.report();
        }
        SealCheck seal = new SealCheck(certificates.of(partners.node()), SignatureProfile.CONTRACT, reception, null);
        seal.read(document);
        seal.close(partners.node(), document, found);
        return found.report();
    }
}

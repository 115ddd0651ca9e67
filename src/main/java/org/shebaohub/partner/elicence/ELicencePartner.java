package org.shebaohub.partner.elicence;

import java.util.List;
import java.util.Optional;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Requests;
import org.springframework.stereotype.Component;

/** 市场监管 电子营业执照核验服务. */
@Component
record ELicencePartner(
        ELicenceRules rules,
        ELicenceReader reader,
        ELicenceWriter writer,
        ELicenceRequests verification,
        StatusChanges changes)
        implements Partner {
    static final String NAME = "e-licence";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Requests> requests() {
        return Optional.of(verification);
    }

    @Override
    public List<BatchFormat> batches() {
        return List.of(changes);
    }
}

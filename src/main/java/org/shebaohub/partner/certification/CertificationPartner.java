package org.shebaohub.partner.certification;

import java.util.List;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** 待遇领取资格远程认证: 金保工程, 北京通, embassies and consulates. */
@Component
record CertificationPartner(
        CertificationRules rules, CertificationReader reader, CertificationWriter writer, AssistedBatch assisted)
        implements Partner {
    @Override
    public String name() {
        return "certification";
    }

    @Override
    public List<BatchFormat> batches() {
        return List.of(assisted);
    }
}

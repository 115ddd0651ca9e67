package org.shebaohub.partner.certification;

import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** 待遇领取资格远程认证: 金保工程, 北京通, embassies and consulates. */
@Component
record CertificationPartner(CertificationRules rules, CertificationReader reader, CertificationWriter writer)
        implements Partner {
    @Override
    public String name() {
        return "certification";
    }
}

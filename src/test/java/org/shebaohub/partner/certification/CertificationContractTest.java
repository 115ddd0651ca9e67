package org.shebaohub.partner.certification;

import org.shebaohub.partner.PartnerContract;

class CertificationContractTest extends PartnerContract {
    @Override
    protected String name() {
        return "certification";
    }
}

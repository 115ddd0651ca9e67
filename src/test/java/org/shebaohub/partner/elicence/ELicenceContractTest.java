package org.shebaohub.partner.elicence;

import org.shebaohub.partner.PartnerContract;

class ELicenceContractTest extends PartnerContract {
    @Override
    protected String name() {
        return "e-licence";
    }
}

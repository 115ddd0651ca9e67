package org.shebaohub.partner.pboc;

import org.shebaohub.partner.PartnerContract;

class PbocContractTest extends PartnerContract {
    @Override
    protected String name() {
        return "pboc";
    }
}

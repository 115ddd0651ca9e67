package org.shebaohub.partner.medical;

import org.shebaohub.partner.PartnerContract;

class MedicalContractTest extends PartnerContract {
    @Override
    protected String name() {
        return "medical";
    }
}

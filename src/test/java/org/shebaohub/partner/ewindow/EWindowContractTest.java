package org.shebaohub.partner.ewindow;

import org.shebaohub.partner.PartnerContract;

class EWindowContractTest extends PartnerContract {
    @Override
    protected String name() {
        return "e-window";
    }
}

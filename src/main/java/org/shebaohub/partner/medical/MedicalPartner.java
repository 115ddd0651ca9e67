package org.shebaohub.partner.medical;

import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** 国家异地就医备案与结算系统, 河北燕达医院 included. */
@Component
record MedicalPartner(MedicalRules rules, MedicalReader reader, MedicalWriter writer) implements Partner {
    @Override
    public String name() {
        return "medical";
    }
}

package org.shebaohub.partner.medical;

import java.util.Optional;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Reconciliation;
import org.springframework.stereotype.Component;

/** 国家异地就医备案与结算系统, 河北燕达医院 included. */
@Component
record MedicalPartner(MedicalRules rules, MedicalReader reader, MedicalWriter writer, MedicalReconciliation reconciling)
        implements Partner {
    @Override
    public String name() {
        return "medical";
    }

    @Override
    public Optional<Reconciliation> reconciliation() {
        return Optional.of(reconciling);
    }
}

package org.shebaohub.partner.medical;

import java.util.List;
import java.util.Optional;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Reconciliation;
import org.springframework.stereotype.Component;

/** 国家异地就医备案与结算系统, 河北燕达医院 included. */
@Component
record MedicalPartner(
        MedicalRules rules,
        MedicalReader reader,
        MedicalWriter writer,
        MedicalReconciliation reconciling,
        SettlementDetail detail)
        implements Partner {
    @Override
    public String name() {
        return "medical";
    }

    @Override
    public Optional<Reconciliation> reconciliation() {
        return Optional.of(reconciling);
    }

    @Override
    public List<BatchFormat> batches() {
        return List.of(detail);
    }
}

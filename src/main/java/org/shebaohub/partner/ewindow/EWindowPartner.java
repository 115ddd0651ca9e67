package org.shebaohub.partner.ewindow;

import java.util.List;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.Rules;
import org.shebaohub.partner.Writer;
import org.springframework.stereotype.Component;

/** e窗通 企业登记平台. */
@Component
class EWindowPartner implements Partner {
    private final EWindowRules rules;
    private final EWindowReader reader;
    private final EWindowWriter writer;
    private final RegistrationReconciliation reconciliation;

    EWindowPartner(
            EWindowRules rules, EWindowReader reader, EWindowWriter writer, RegistrationReconciliation reconciliation) {
        this.rules = rules;
        this.reader = reader;
        this.writer = writer;
        this.reconciliation = reconciliation;
    }

    @Override
    public String name() {
        return "e-window";
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Reader reader() {
        return reader;
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public List<BatchFormat> batches() {
        return List.of(reconciliation);
    }
}

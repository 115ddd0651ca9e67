package org.shebaohub.partner.elicence;

import java.time.LocalDate;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** What an E102 must satisfy beyond its schema. */
@Component
class ELicenceRules implements Rules {
    private final Partners partners;
    private final ReferenceData data;

    ELicenceRules(Partners partners, ReferenceData data) {
        this.partners = partners;
        this.data = data;
    }

    /** No batches among the messages by MQ. */
    @Override
    public void checkBatch(Message message, Findings found) {}

    @Override
    public void checkFields(Message message, Findings found) {
        Field output = message.content().body();
        LocalDate day =
                Jsons.beijing(message.content().header("SendTime").text()).toLocalDate();
        FieldChecks checks = new FieldChecks(data, day, found);
        Field licence = output.child("licence");
        checks.uscc(
                licence.child("uniscid"),
                partners.partners().get(ELicencePartner.NAME).usccAllowed());
        checks.division(licence.child("regorg"));
        checks.listed(licence.child("regstate"), "reg-states");
        checks.order(licence.child("opfrom"), licence.child("opto"));
        checks.listed(output.at("verify", "rslt"), "verify-results");
    }
}

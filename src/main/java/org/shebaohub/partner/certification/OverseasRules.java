package org.shebaohub.partner.certification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import org.shebaohub.message.Content;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.ReferenceData;

/** CRT-03: the papers of an embassy or consulate. */
final class OverseasRules {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ReferenceData data;
    private final Collection<String> usccAllowed;

    OverseasRules(ReferenceData data, Collection<String> usccAllowed) {
        this.data = data;
        this.usccAllowed = usccAllowed;
    }

    void check(Content content, Findings found) {
        Field body = content.body();
        LocalDate sent = OffsetDateTime.parse(content.envelope().sendTime())
                .atZoneSameInstant(BEIJING)
                .toLocalDate();
        FieldChecks checks = new FieldChecks(data, sent, found);
        Field person = body.child("Person");
        checks.document(person.child("CertType"), person.child("CertNo"));
        checks.listed(person.child("Nationality"), "nationalities");
        checks.listed(body.child("FormType"), "certification-forms");
        checks.listed(body.child("ResidenceCountry"), "nationalities");
        checks.listed(body.child("BenefitType"), "benefit-types");
        checks.uscc(body.at("Unit", "UniScId"), usccAllowed);
        Field method = body.child("CertMethod");
        checks.listed(method, "certification-methods");
        PaperRules.method(content.envelope().sender(), method, data.list("certification-methods"), found);
        Field result = body.child("CertResult");
        checks.listed(result, "certification-results");
        Field certified = body.child("CertDate");
        PaperRules.date(certified, LocalDate.parse(certified.text()), sent, found);
        PaperRules.sealed(body.at("Mission", "SealFlag"), body.child("SelfSignFlag"), result, found);
        PaperRules.loss(result, body.child("LossDate"), body.child("LossReason"), found);
    }
}

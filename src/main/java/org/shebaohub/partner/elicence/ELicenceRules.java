package org.shebaohub.partner.elicence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shebaohub.message.Content;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** What an E102 must satisfy beyond its schema, and the records of an EBL-03 beyond their layout. */
@Component
class ELicenceRules implements Rules {
    private final Partners partners;
    private final ReferenceData data;

    ELicenceRules(Partners partners, ReferenceData data) {
        this.partners = partners;
        this.data = data;
    }

    /** No batches among the messages by MQ; those of files are counted while they are read. */
    @Override
    public void checkBatch(Message message, Findings found) {}

    @Override
    public void checkFields(Message message, Findings found) {
        Content content = message.content();
        if (content.envelope().msgType().equals("EBL-03")) {
            changes(message, found);
        } else {
            answer(content, found);
        }
    }

    private void answer(Content content, Findings found) {
        Field output = content.body();
        LocalDate day = Jsons.beijing(content.header("SendTime").text()).toLocalDate();
        FieldChecks checks = new FieldChecks(data, day, found);
        Field licence = output.child("licence");
        uscc(licence.child("uniscid"), checks);
        checks.division(licence.child("regorg"));
        checks.listed(licence.child("regstate"), "reg-states");
        checks.order(licence.child("opfrom"), licence.child("opto"));
        checks.listed(output.at("verify", "rslt"), "verify-results");
    }

    private void changes(Message message, Findings found) {
        boolean open = data.businessHours().open(message);
        Content content = message.content();
        LocalDate day = LocalDate.parse(content.header("workDate").text(), DateTimeFormatter.BASIC_ISO_DATE);
        for (Field record : content.body().children("record")) {
            Findings of = found.of(record.child("seq").text());
            FieldChecks checks = new FieldChecks(data, day, of);
            uscc(record.child("uniscid"), checks);
            checks.listed(record.child("kind"), "licence-change-kinds");
            checks.listed(record.child("newState"), "reg-states");
            if (!open) {
                of.add(ErrorCode.S53005, record);
            }
        }
    }

    private void uscc(Field code, FieldChecks checks) {
        checks.uscc(code, partners.partners().get(ELicencePartner.NAME).usccAllowed());
    }
}

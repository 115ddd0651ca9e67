package org.shebaohub.partner.housefund;

import java.time.OffsetDateTime;
import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** The unit and the account of a deposit. */
@Component
class HouseFundRules implements Rules {
    private final ReferenceData data;

    HouseFundRules(ReferenceData data) {
        this.data = data;
    }

    @Override
    public void checkBatch(Message message, Findings found) {}

    @Override
    public void checkFields(Message message, Findings found) {
        OffsetDateTime sent = OffsetDateTime.parse(message.content().envelope().sendTime());
        FieldChecks checks = new FieldChecks(data, sent.toLocalDate(), found);
        Field body = message.content().body();
        checks.uscc(body.child("UniScId"), List.of());
        checks.listed(body.child("AcctType"), "account-types");
        checks.account(body.child("AcctNo"));
    }
}

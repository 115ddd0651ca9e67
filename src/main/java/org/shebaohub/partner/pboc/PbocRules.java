package org.shebaohub.partner.pboc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** What PBC-01 and PBC-02 must satisfy beyond layout and schema. A status query has no rules of its own here. */
@Component
class PbocRules implements Rules {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Partners partners;
    private final ReferenceData data;

    PbocRules(Partners partners, ReferenceData data) {
        this.partners = partners;
        this.data = data;
    }

    /** No batches among the messages by MQ; counts and totals of PBC-01 are told by {@link AccountTally}. */
    @Override
    public void checkBatch(Message message, Findings found) {}

    @Override
    public void checkFields(Message message, Findings found) {
        Field body = message.content().body();
        String type = message.content().envelope().msgType();
        if (type.equals("PBC-02")) {
            account(body.child("Fdbk"), new FieldChecks(data, day(message), found));
        }
        if (type.equals(AccountFile.TYPE)) {
            records(message, found);
            return;
        }
        if (!data.businessHours().open(message)) {
            found.add(ErrorCode.S53005, body);
        }
    }

    /** Each record by itself; the day is the workDate of the file. */
    private void records(Message message, Findings found) {
        LocalDate workDate =
                LocalDate.parse(message.content().header("workDate").text(), DateTimeFormatter.BASIC_ISO_DATE);
        AccountRecordRules rules = new AccountRecordRules(
                data, partners.partners().get(PbocPartner.NAME).usccAllowed(), workDate);
        boolean open = data.businessHours().open(message);
        for (Field record : message.content().body().children("record")) {
            Findings ofRecord = found.of(record.child("seq").text());
            rules.check(record, ofRecord);
            if (!open) {
                ofRecord.add(ErrorCode.S53005, record);
            }
        }
    }

    private void account(Field feedback, FieldChecks checks) {
        checks.uscc(
                feedback.child("UniSocCdtCd"),
                partners.partners().get(PbocPartner.NAME).usccAllowed());
        checks.listed(feedback.child("AcctTp"), "account-types");
        checks.account(feedback.child("AcctId"));
        checks.listed(feedback.child("AcctSts"), "account-feedback-states");
    }

    /** The day of sending in Beijing; the schema has said that CreDtTm is one. */
    private static LocalDate day(Message message) {
        return OffsetDateTime.parse(message.content().envelope().sendTime())
                .atZoneSameInstant(BEIJING)
                .toLocalDate();
    }
}

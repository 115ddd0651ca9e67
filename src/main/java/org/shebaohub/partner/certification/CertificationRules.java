package org.shebaohub.partner.certification;

import java.util.List;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** What certifications must satisfy beyond their schemas. */
@Component
class CertificationRules implements Rules {
    private static final String PARTNER = "certification";

    private final ReferenceData data;
    private final AssistedRules assisted;
    private final FaceRules face;
    private final OverseasRules overseas;

    CertificationRules(Partners partners, ReferenceData data) {
        this.data = data;
        this.assisted = new AssistedRules(data);
        this.face = new FaceRules(data);
        this.overseas = new OverseasRules(data, partners.partners().get(PARTNER).usccAllowed());
    }

    /** No batches among the messages by MQ; those of files are counted while they are read. */
    @Override
    public void checkBatch(Message message, Findings found) {}

    @Override
    public void checkFields(Message message, Findings found) {
        Field body = message.content().body();
        switch (message.content().envelope().msgType()) {
            case "CRT-01" -> assisted.check(message.content(), found);
            case "CRT-02" -> face.check(message.content(), found);
            case "CRT-03" -> overseas.check(message.content(), found);
            default -> {}
        }
        if (!data.businessHours().open(message)) {
            late(body, found);
        }
    }

    /** Of a file each record is marked, because its parts have no answer of their own. */
    private static void late(Field body, Findings found) {
        List<Field> records = body.children("record");
        if (records.isEmpty()) {
            found.add(ErrorCode.S53005, body);
        }
        records.forEach(record -> found.of(record.child("seq").text()).add(ErrorCode.S53005, record));
    }
}

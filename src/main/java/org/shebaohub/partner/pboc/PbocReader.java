package org.shebaohub.partner.pboc;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.springframework.stereotype.Component;

/** Reads the account feed into the canonical form; no field of it is lost. */
@Component
class PbocReader implements Reader {
    private static final List<String> WHOLE = List.of("A");

    @Override
    public Reading read(Message message) {
        return switch (message.content().envelope().msgType()) {
            case "PBC-02" -> feedback(message);
            case AccountFile.TYPE -> records(message);
            default -> throw new IllegalArgumentException("no message of pboc");
        };
    }

    /** Who each record is about stands in the archived file, from which PBC-03 is written. */
    private static Reading records(Message message) {
        String reportedAt = AccountRecordReading.reportedAt(
                message.content().header("created").text());
        CanonicalMessage event = new CanonicalMessage();
        List<Subject> subjects = new ArrayList<>();
        for (Field record : message.content().body().children("record")) {
            String ref = record.child("seq").text();
            List<Finding> findings = message.report().ofRecord(ref);
            subjects.add(new Subject(ref, null, null, true, WHOLE));
            if (!message.report().refuses(ref)) {
                event.getBankAccountEvent().add(AccountRecordReading.read(record, ref, reportedAt, findings));
            }
        }
        return new Reading(event.getBankAccountEvent().isEmpty() ? null : event, subjects);
    }

    private static Reading feedback(Message message) {
        Field body = message.content().body();
        CanonicalMessage event = new CanonicalMessage();
        event.getBankAccountEvent().add(FeedbackReading.read(message));
        Field unit = body.child("Fdbk");
        return new Reading(
                event,
                List.of(new Subject(
                        "1",
                        unit.child("UniSocCdtCd").text(),
                        unit.child("EntNm").text(),
                        true,
                        WHOLE)));
    }
}

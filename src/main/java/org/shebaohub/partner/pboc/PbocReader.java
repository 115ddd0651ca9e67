package org.shebaohub.partner.pboc;

import java.util.List;
import org.shebaohub.message.Field;
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
        if (!message.content().envelope().msgType().equals("PBC-02")) {
            throw new IllegalArgumentException("no message of pboc");
        }
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

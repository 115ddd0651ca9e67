package org.shebaohub.partner.certification;

import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.springframework.stereotype.Component;

/** Reads certifications into the canonical form; no field of theirs is lost. */
@Component
class CertificationReader implements Reader {
    private static final List<String> WHOLE = List.of("A");

    @Override
    public Reading read(Message message) {
        Field body = message.content().body();
        CanonicalMessage event = new CanonicalMessage();
        return switch (message.content().envelope().msgType()) {
            case "CRT-02" -> {
                Field data = body.child("data");
                event.getBenefitCertificationEvent().add(FaceReading.read(data, message.report()));
                yield new Reading(
                        event,
                        List.of(new Subject(
                                "1",
                                data.child("aac002").text(),
                                data.child("aac003").text(),
                                false,
                                WHOLE)));
            }
            default -> throw new IllegalArgumentException("no message of certification");
        };
    }
}

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
            case "CRT-01" -> AssistedReading.read(body.children("record"), message.report());
            case "CRT-02" -> {
                Field data = body.child("data");
                event.getBenefitCertificationEvent().add(FaceReading.read(data, message.report()));
                yield new Reading(event, List.of(subject(data.child("aac002"), data.child("aac003"))));
            }
            case "CRT-03" -> {
                event.getBenefitCertificationEvent().add(OverseasReading.read(body, message.report()));
                Field person = body.child("Person");
                yield new Reading(event, List.of(subject(person.child("CertNo"), person.child("Name"))));
            }
            default -> throw new IllegalArgumentException("no message of certification");
        };
    }

    private static Subject subject(Field number, Field name) {
        return new Subject("1", number.text(), name.text(), false, WHOLE);
    }
}

package org.shebaohub.partner.ewindow;

import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.springframework.stereotype.Component;

/** Reads e窗通's messages into the canonical form; no field of theirs is lost. */
@Component
class EWindowReader implements Reader {
    private static final List<String> WHOLE = List.of("A");

    private final EnrolmentReading enrolments;

    EWindowReader(EnrolmentReading enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Reading read(Message message) {
        Field body = message.content().body();
        return switch (message.content().envelope().msgType()) {
            case "ECT-01" -> unit(body, message);
            case "ECT-02" -> enrolments.read(body, message.report());
            case "ECT-03" -> account(body, message);
            // Answered by the hub from its archive; the core has nothing to do with it.
            case "ECT-04" -> new Reading(null, List.of());
            default -> throw new IllegalArgumentException("no message of e-window");
        };
    }

    private static Reading unit(Field body, Message message) {
        CanonicalMessage event = new CanonicalMessage();
        event.getUnitRegistrationEvent().add(UnitReading.read(body, message.report()));
        return new Reading(event, List.of(subject(body.child("Unit"))));
    }

    private static Reading account(Field body, Message message) {
        CanonicalMessage event = new CanonicalMessage();
        event.getBankAccountEvent().add(AccountReading.read(body, message.report()));
        return new Reading(event, List.of(subject(body)));
    }

    private static Subject subject(Field unit) {
        return new Subject(
                "1", unit.child("UniScId").text(), unit.child("EntName").text(), true, WHOLE);
    }
}

package org.shebaohub.partner;

import java.util.List;
import java.util.Map;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Message;
import org.shebaohub.partner.canonical.CanonicalMessage;

/** Turns a partner's valid message into the canonical form. */
public interface Reader {
    Reading read(Message message);

    /**
     * @param event    the canonical message without its Header, holding the good records only; null where none is good
     * @param subjects who each record is about, good or not, in the order of the message
     * @param facts    what the message states under identifiers of its own
     * @param details  see {@link org.shebaohub.message.Feedback#details()}
     */
    record Reading(CanonicalMessage event, List<Subject> subjects, List<Fact> facts, Map<String, String> details) {
        public Reading(CanonicalMessage event, List<Subject> subjects) {
            this(event, subjects, List.of(), Map.of());
        }

        public Reading(CanonicalMessage event, List<Subject> subjects, List<Fact> facts) {
            this(event, subjects, facts, Map.of());
        }
    }

    /**
     * Whom a record concerns, for ACK-02.
     *
     * @param ref    the partner's Seq, "1" for a single message
     * @param certNo certificate number, or the USCC of a unit; null, as the name is, where there is no person
     * @param unit   a unit is shown unmasked (interfaces.md 8.2)
     * @param groups M and O, or A
     */
    record Subject(String ref, String certNo, String name, boolean unit, List<String> groups) {}
}

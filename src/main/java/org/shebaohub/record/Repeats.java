package org.shebaohub.record;

import java.util.List;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.record.ExchangeStore.Resend;

/** Stored answers on their way once more, as the message that asks for them came (interfaces.md 3 and 8.2). */
final class Repeats {
    private Repeats() {}

    /**
     * A file of the partner's own format goes out as a file again, and so does the feedback of a file that a status query
     * asks for, which comes by MQ (interfaces.md 8.2).
     *
     * @param correlation of the query for all of them; null for a repetition, where each keeps its own
     */
    static List<Resend> of(List<Outgoing> stored, Reception asked, String correlation) {
        return stored.stream()
                .map(one -> new Resend(
                        one.id(),
                        one.role() == Role.FILE || correlation != null && feedbackOfFile(one)
                                ? one.again(one.transport(), one.kind(), one.name(), null)
                                : one.again(
                                        asked.transport(),
                                        asked.kind(),
                                        name(one, asked),
                                        correlation == null ? one.correlation() : correlation)))
                .toList();
    }

    static List<Outgoing> outgoing(List<Resend> resends) {
        return resends.stream().map(Resend::outgoing).toList();
    }

    private static boolean feedbackOfFile(Outgoing answer) {
        return answer.role() == Role.FEEDBACK && answer.transport() == Transport.SFTP;
    }

    private static String name(Outgoing answer, Reception asked) {
        if (asked.transport() == Transport.MQ) {
            return null;
        }
        if (answer.name() != null) {
            return answer.name();
        }
        return answer.role() == Role.TECH_ACK
                ? "ACK01_" + asked.fileName() + ".xml"
                : "ACK02_" + asked.fileName() + "_1.xml";
    }
}

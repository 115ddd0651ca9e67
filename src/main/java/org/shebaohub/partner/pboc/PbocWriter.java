package org.shebaohub.partner.pboc;

import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.HubWriter;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Writer;
import org.springframework.stereotype.Component;

/** By MQ in the bank's own family, as the message came or where that cannot be told; HubMessage for all else. */
@Component
class PbocWriter implements Writer {
    private final Partners partners;
    private final HubWriter hub;
    private final CnapsAnswers cnaps;

    PbocWriter(Partners partners, HubWriter hub, CnapsAnswers cnaps) {
        this.partners = partners;
        this.hub = hub;
        this.cnaps = cnaps;
    }

    @Override
    public Draft techAck(Message message, Report report) {
        Envelope.Family family = message.envelope()
                .map(Envelope::family)
                .orElseGet(() -> partners.channel(message.channel()).family());
        return inKind(family, message.reception().transport())
                ? cnaps.techAck(message, report)
                : hub.techAck(message, report);
    }

    /** Nothing for PBC-01, whose records are answered together in PBC-03. */
    @Override
    public Optional<Draft> feedback(Answered about, Feedback state, int number) {
        if (about.msgType().equals(AccountFile.TYPE)) {
            return Optional.empty();
        }
        return inKind(about.family(), about.transport())
                ? Optional.of(cnaps.feedback(about, state))
                : hub.feedback(about, state, number);
    }

    private static boolean inKind(Envelope.Family family, Transport transport) {
        return family == Envelope.Family.PBOC && transport == Transport.MQ;
    }
}

package org.shebaohub.sign;

import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Writer;
import org.springframework.stereotype.Component;

/** Answers in the words of the partner's own writer, signed for its node. */
@Component
public class SignedAnswers implements Answering {
    private final Partners settings;
    private final List<Partner> partners;
    private final Signing signing;

    public SignedAnswers(Partners settings, List<Partner> partners, Signing signing) {
        this.settings = settings;
        this.partners = List.copyOf(partners);
        this.signing = signing;
    }

    /** Only this answer remains of what was to be sent, whatever the stages before had prepared. */
    @Override
    public Message acknowledge(Message message, Report report) {
        Outgoing answer = signing.sign(writer(message.channel()).techAck(message, report));
        return message.reported(report).converted(List.of(), null).signed(List.of(answer));
    }

    @Override
    public Optional<Outgoing> feedback(Answered about, Feedback state, int number) {
        return writer(about.channel()).feedback(about, state, number).map(signing::sign);
    }

    @Override
    public Outgoing signed(Draft draft) {
        return signing.sign(draft);
    }

    private Writer writer(String channel) {
        String owner = settings.byChannel(channel)
                .orElseThrow(() -> new IllegalArgumentException("no such channel: " + channel))
                .getKey();
        return partners.stream()
                .filter(partner -> partner.name().equals(owner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such partner: " + owner))
                .writer();
    }
}

package org.shebaohub.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Message;
import org.springframework.stereotype.Component;

/** Which partner is asked what, and whose message is an answer. */
@Component
public class AskedPartners {
    private final Partners settings;
    private final List<Partner> partners;

    public AskedPartners(Partners settings, List<Partner> partners) {
        this.settings = settings;
        this.partners = partners.stream()
                .filter(partner -> partner.requests().isPresent())
                .toList();
    }

    /** Roots of the canonical requests that somebody can be asked. */
    public Set<String> roots() {
        return partners.stream()
                .map(partner -> partner.requests().orElseThrow().root())
                .collect(Collectors.toSet());
    }

    /** The partner that is asked by a request of the core that {@link #roots()} knows. */
    public Partner asked(Message request) {
        String root = request.content().body().name();
        return partners.stream()
                .filter(partner -> partner.requests().orElseThrow().root().equals(root))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is asked by this request"));
    }

    public Requests requests(String partner) {
        return partners.stream()
                .filter(candidate -> candidate.name().equals(partner))
                .findFirst()
                .flatMap(Partner::requests)
                .orElseThrow(() -> new IllegalArgumentException("not asked anything: " + partner));
    }

    /** The partner whose answer to a request this message is; empty for any other message. */
    public Optional<Partner> answering(Message message) {
        String type = message.envelope().map(Envelope::msgType).orElse(null);
        String owner = settings.byChannel(message.channel())
                .map(entry -> entry.getKey())
                .orElse(null);
        return partners.stream()
                .filter(partner -> partner.name().equals(owner))
                .filter(partner -> partner.requests().orElseThrow().answer().equals(type))
                .findFirst();
    }
}

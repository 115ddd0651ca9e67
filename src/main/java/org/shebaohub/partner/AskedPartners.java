package org.shebaohub.partner;

import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Asked;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Message;
import org.shebaohub.xml.XmlContent;
import org.springframework.stereotype.Component;

/** Which partner is asked what, and whose message is an answer. */
@Component
public class AskedPartners {
    private static final String CANONICAL = "urn:gov:bj:si:canonical:1.0";

    private final Partners settings;
    private final List<Partner> partners;

    public AskedPartners(Partners settings, List<Partner> partners) {
        this.settings = settings;
        this.partners = partners.stream()
                .filter(partner -> settings.partners().containsKey(partner.name()))
                .filter(partner -> partner.requests().isPresent())
                .toList();
    }

    /** The partner that is asked by a request of the core; empty where it is none that the hub knows. */
    public Optional<Partner> asked(Message request) {
        if (!(request.content() instanceof XmlContent xml)
                || !CANONICAL.equals(xml.rootElement().getNamespaceURI())) {
            return Optional.empty();
        }
        String root = xml.rootElement().getLocalName();
        return partners.stream()
                .filter(partner -> partner.requests().orElseThrow().root().equals(root))
                .findFirst();
    }

    /**
     * A request, as what a reply to it refers to.
     *
     * @param msgId of the message that asks the partner
     */
    public Asked asked(Message request, String msgId) {
        Optional<Partner> partner = asked(request);
        return new Asked(
                request.reception().correlation(),
                partner.map(Partner::name).orElse(request.channel()),
                msgId,
                partner.map(known -> known.requests().orElseThrow().subject(request.content()))
                        .orElse(""));
    }

    /** What a partner is asked. */
    public Optional<Requests> requests(String partner) {
        return partners.stream()
                .filter(candidate -> candidate.name().equals(partner))
                .findFirst()
                .flatMap(Partner::requests);
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

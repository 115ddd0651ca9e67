package org.shebaohub.verify;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.json.JsonParser;
import org.shebaohub.keys.Certificates;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** Parses a partner's message and proves its sender: S11004, S11005, S11007, then everything of layer 2. */
@Component
public class Verification {
    private final Partners partners;
    private final Map<Envelope.Family, Family> families = new EnumMap<>(Envelope.Family.class);

    public Verification(
            XmlParser xml, JsonParser json, MessageTypes types, Partners partners, Certificates certificates) {
        this.partners = partners;
        families.put(Envelope.Family.XML, new XmlFamily(xml, types, certificates));
        families.put(Envelope.Family.JSON, new JsonFamily(json, types, certificates));
    }

    /**
     * The message with its content and its proof.
     *
     * @throws Refused with the content as far as it could be read; nothing at all after S11004 and S11005
     */
    public Message verify(Message message) {
        Family family = family(message);
        Message parsed = parse(message, family);
        Findings found = new Findings();
        family.identify(parsed, found);
        refuseIfAny(parsed, found);
        return parsed.proved(signature(parsed, family, found));
    }

    private Family family(Message message) {
        Envelope.Family own = partners.channel(message.channel()).family();
        return families.getOrDefault(Begins.family(message.document()).orElse(own), families.get(own));
    }

    private static Message parse(Message message, Family family) {
        try {
            return message.parsed(family.parse(message.document()));
        } catch (Unreadable failure) {
            Findings found = new Findings();
            failure.tell(found);
            throw new Refused(message, found.report());
        }
    }

    private Proof signature(Message message, Family family, Findings found) {
        String node = partners.channel(message.channel()).node();
        Settings.SignatureProfile profile =
                partners.byChannel(message.channel()).orElseThrow().getValue().signature();
        Field sender = message.content().header("Sender");
        boolean ours = node.equals(message.content().envelope().sender());
        if (!ours) {
            found.add(ErrorCode.S21005, sender, "发送方不是该通道的节点", "the sender is not a node of this channel");
        }
        var proof = family.prove(
                message.content(),
                profile,
                ours ? node : null,
                message.reception().receivedAt(),
                found);
        refuseIfAny(message, found);
        return proof.orElseThrow();
    }

    private static void refuseIfAny(Message message, Findings found) {
        if (found.hasErrors()) {
            throw new Refused(message, found.report());
        }
    }

    /** How the bytes begin tells the family, whatever their channel agreed; the rest is the family's matter. */
    private static final class Begins {
        private static final int LOOKED_AT = 64;

        private Begins() {}

        static Optional<Envelope.Family> family(Document document) {
            byte[] head = document.beginning(LOOKED_AT);
            int i = 0;
            while (i < head.length && (head[i] == ' ' || head[i] == '\t' || head[i] == '\n' || head[i] == '\r')) {
                i++;
            }
            if (i == head.length) {
                return Optional.empty();
            }
            if (head[i] == '{' && i + 1 < head.length && (head[i + 1] == 'H' || head[i + 1] == 'S')) {
                return Optional.of(Envelope.Family.PBOC);
            }
            return switch (head[i]) {
                case '<' -> Optional.of(Envelope.Family.XML);
                case '{', '[' -> Optional.of(Envelope.Family.JSON);
                default -> Optional.empty();
            };
        }
    }
}

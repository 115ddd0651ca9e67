package org.shebaohub.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.cnaps.CnapsParser;
import org.shebaohub.json.JsonParser;
import org.shebaohub.keys.Certificates;
import org.shebaohub.message.Content;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** The message families there are. How the bytes begin tells which one of those agreed with a channel it is. */
@Component
public final class Families {
    private static final int LOOKED_AT = 64;

    private final Map<Envelope.Family, Family> families = new EnumMap<>(Envelope.Family.class);

    public Families(XmlParser xml, JsonParser json, MessageTypes types, Certificates certificates) {
        families.put(Envelope.Family.XML, new XmlFamily(xml, types, certificates));
        families.put(Envelope.Family.JSON, new JsonFamily(json, types, certificates));
        families.put(Envelope.Family.PBOC, new PbocFamily(new CnapsParser(xml), certificates));
    }

    /** The header of a message, unproved; empty where it cannot be read. */
    public Optional<Envelope> header(Document document) {
        try {
            Content content = of(document, List.copyOf(families.keySet())).parse(document);
            return Optional.of(content.envelope());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** @param agreed the families it may be of; the first where the beginning tells none of them */
    Family of(Document document, List<Envelope.Family> agreed) {
        return families.get(begins(document).filter(agreed::contains).orElse(agreed.get(0)));
    }

    /** The family that the beginning of the bytes tells; whitespace may stand before it. {H is no beginning of JSON. */
    public static Optional<Envelope.Family> begins(Document document) {
        byte[] head = document.beginning(LOOKED_AT);
        int i = 0;
        while (i < head.length && (head[i] == ' ' || head[i] == '\t' || head[i] == '\n' || head[i] == '\r')) {
            i++;
        }
        if (i == head.length) {
            return Optional.empty();
        }
        return switch (head[i]) {
            case '<' -> Optional.of(Envelope.Family.XML);
            case '[' -> Optional.of(Envelope.Family.JSON);
            case '{' ->
                Optional.of(i + 1 < head.length && head[i + 1] == 'H' ? Envelope.Family.PBOC : Envelope.Family.JSON);
            default -> Optional.empty();
        };
    }
}

package org.shebaohub.verify;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.json.JsonParser;
import org.shebaohub.keys.Certificates;
import org.shebaohub.message.Content;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** The message families there are. How the bytes begin tells which one it is, whatever their channel agreed. */
@Component
public final class Families {
    private static final int LOOKED_AT = 64;

    private final Map<Envelope.Family, Family> families = new EnumMap<>(Envelope.Family.class);

    public Families(XmlParser xml, JsonParser json, MessageTypes types, Certificates certificates) {
        families.put(Envelope.Family.XML, new XmlFamily(xml, types, certificates));
        families.put(Envelope.Family.JSON, new JsonFamily(json, types, certificates));
    }

    /** The header of a message, unproved; empty where it cannot be read. */
    public Optional<Envelope> header(Document document) {
        try {
            Content content = of(document, Envelope.Family.XML).parse(document);
            return Optional.of(content.envelope());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** @param otherwise the family where the beginning tells none */
    Family of(Document document, Envelope.Family otherwise) {
        return families.getOrDefault(begins(document).orElse(otherwise), families.get(otherwise));
    }

    private static Optional<Envelope.Family> begins(Document document) {
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
            case '{', '[' -> Optional.of(Envelope.Family.JSON);
            default -> Optional.empty();
        };
    }
}

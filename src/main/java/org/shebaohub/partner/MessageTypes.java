package org.shebaohub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shebaohub.message.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The message types that exist: those of the contract (interfaces.md section 5), which {@value #RESERVED} keeps whoever is
 * connected, and whatever partners.yaml agrees with a partner beyond them. Another type is S11007; a known one that the
 * sender may not send is S31009.
 */
@Component
public final class MessageTypes {
    /** Below the folder of schemas. */
    public static final String RESERVED = "reference/message-types.txt";

    private static final int NAMES = 3;

    private final Set<String> ids = new TreeSet<>();
    private final Map<String, String> byInfno = new HashMap<>();
    private final List<String> added = new ArrayList<>();

    @Autowired
    MessageTypes(@Value("${hub.schemas-folder:${hub.home}/schemas}") Path schemas, Partners partners) {
        reserved(schemas.resolve(RESERVED)).forEach(line -> {
            ids.add(line[0]);
            for (int at = NAMES; at < line.length; at++) {
                byInfno.put(line[at], line[0]);
            }
        });
        partners.partners().forEach((name, partner) -> partner.messages().forEach((type, of) -> agree(name, type, of)));
    }

    /** Without Spring. */
    public static MessageTypes in(Path schemas, Partners partners) {
        return new MessageTypes(schemas, partners);
    }

    public boolean known(String msgType) {
        return msgType != null && ids.contains(msgType);
    }

    /** The MsgType that a JSON message of this infno is. */
    public Optional<String> ofInfno(String infno) {
        return Optional.ofNullable(infno).map(byInfno::get);
    }

    /** What partners.yaml agrees beyond the contract, as lines that may follow those of {@value #RESERVED}. */
    public List<String> added() {
        return List.copyOf(added);
    }

    private void agree(String partner, String type, Settings.MessageType of) {
        boolean fresh = ids.add(type);
        if (of.infno() == null) {
            if (fresh) {
                added.add("%s %s -".formatted(type, of.element()));
            }
            return;
        }
        String other = byInfno.putIfAbsent(of.infno(), type);
        if (other == null) {
            added.add("%s %s - %s".formatted(type, of.element(), of.infno()));
        } else if (!other.equals(type)) {
            throw new CannotStart(
                    "partners.yaml: infno %s of %s (partner %s) is already that of %s; an infno belongs to one message type."
                            .formatted(of.infno(), type, partner, other));
        }
    }

    private static List<String[]> reserved(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("The list of message types %s cannot be read.".formatted(file), e);
        }
    }
}

package org.shebaohub.message;

import java.util.Objects;
import java.util.UUID;

/**
 * A signed message on its way out. It is stored and then sent as it is, byte for byte, as often as needed.
 *
 * @param id          of this delivery; the broker's duplicate-detection id
 * @param destination channel whose {@code .out} queue or {@code /out} folder it goes to, {@code core.events},
 *                    {@code core.replies} or {@code hub.dead}
 * @param name        file name for SFTP; for {@link Role#DEAD} the code it ends there with; else null
 * @param correlation JMSCorrelationID, null if absent
 * @param msgId       its own MsgId; for an event or a reply its CanonicalId
 * @param seal        line of the {@code .sig} that goes out behind a file; null where the content holds its signature
 */
public record Outgoing(
        UUID id,
        Role role,
        String destination,
        Transport transport,
        Kind kind,
        String name,
        String correlation,
        String msgId,
        Document document,
        String seal) {
    public static final String CORE_EVENTS = "core.events";
    public static final String CORE_REPLIES = "core.replies";
    public static final String DEAD = "hub.dead";

    public Outgoing {
        Objects.requireNonNull(id);
        Objects.requireNonNull(role);
        Objects.requireNonNull(destination);
        Objects.requireNonNull(transport);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(msgId);
        Objects.requireNonNull(document);
    }

    public Outgoing(
            Role role,
            String destination,
            Transport transport,
            Kind kind,
            String name,
            String correlation,
            String msgId,
            Document document) {
        this(UUID.randomUUID(), role, destination, transport, kind, name, correlation, msgId, document, null);
    }

    /** A file of the partner's own format. @param msgId its batch number */
    public static Outgoing file(UUID id, String channel, String name, String msgId, Document document, String seal) {
        return new Outgoing(id, Role.FILE, channel, Transport.SFTP, Kind.FILE, name, null, msgId, document, seal);
    }

    /** The same delivery, of which only history knows what it answers. */
    public Outgoing correlated(String with) {
        return new Outgoing(id, role, destination, transport, kind, name, with, msgId, document, seal);
    }

    /** The same under another file name. */
    public Outgoing named(String otherName) {
        return new Outgoing(id, role, destination, transport, kind, otherName, correlation, msgId, document, seal);
    }

    /** The same bytes once more, as a delivery of its own, in the way its receiver asks now. */
    public Outgoing again(Transport by, Kind as, String underName, String correlatedWith) {
        return new Outgoing(
                UUID.randomUUID(), role, destination, by, as, underName, correlatedWith, msgId, document, seal);
    }
}

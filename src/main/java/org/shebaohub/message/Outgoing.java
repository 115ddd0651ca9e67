package org.shebaohub.message;

import java.util.Objects;

/**
 * A signed message on its way out. It is stored and then sent as it is, byte for byte, as often as needed.
 *
 * @param destination channel whose {@code .out} queue or {@code /out} folder it goes to, or {@code core.events}
 * @param name        file name for SFTP, null for MQ
 * @param correlation JMSCorrelationID, null if absent
 * @param msgId       its own MsgId; for an event its CanonicalId
 */
public record Outgoing(
        Role role,
        String destination,
        Transport transport,
        Kind kind,
        String name,
        String correlation,
        String msgId,
        Document document) {
    public static final String CORE_EVENTS = "core.events";

    public Outgoing {
        Objects.requireNonNull(role);
        Objects.requireNonNull(destination);
        Objects.requireNonNull(transport);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(msgId);
        Objects.requireNonNull(document);
    }
}

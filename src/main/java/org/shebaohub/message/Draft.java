package org.shebaohub.message;

import java.util.Objects;

/**
 * An outgoing message before it is signed; the fields are those of {@link Outgoing}.
 *
 * @param signFor node whose signature profile applies (the receiver's), or {@code core}
 */
public record Draft(
        Role role,
        String destination,
        Transport transport,
        Kind kind,
        String name,
        String correlation,
        String msgId,
        String signFor,
        Unsigned unsigned) {
    public Draft {
        Objects.requireNonNull(role);
        Objects.requireNonNull(destination);
        Objects.requireNonNull(msgId);
        Objects.requireNonNull(signFor);
        Objects.requireNonNull(unsigned);
    }

    public Outgoing signed(Document document) {
        return new Outgoing(role, destination, transport, kind, name, correlation, msgId, document);
    }

    /** Content that a signer of its family knows how to sign, for example an XML tree. */
    public interface Unsigned {}
}

package org.shebaohub.message;

import java.util.Map;
import java.util.Objects;

/**
 * Something that a message states under an identifier of its own, of which later messages may speak: a settlement, a
 * reversal. Decided inside the recording transaction, against what was stated before (interfaces.md 8, S52106, S52107).
 *
 * @param kind     of fact, for example {@code settlement}; identifiers are unique within partner and kind
 * @param digest   SM3 of the content, to tell a repetition from another content
 * @param refersTo identifier of the fact that this one undoes, null where it undoes none; each can be undone once
 * @param about    what later messages and reconciliations compare, by name
 * @param location of the identifier in the message, for a finding
 */
public record Fact(String kind, String id, String digest, String refersTo, Map<String, String> about, String location) {
    public Fact {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(digest);
        about = Map.copyOf(about);
    }
}

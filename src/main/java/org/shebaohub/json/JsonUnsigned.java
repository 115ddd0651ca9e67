package org.shebaohub.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.shebaohub.message.Draft;

/** A JSON message of the hub's own, complete but for signtype and cainfo, which signing puts at its end. */
public record JsonUnsigned(ObjectNode message) implements Draft.Unsigned {
    public JsonUnsigned {
        Objects.requireNonNull(message);
    }
}

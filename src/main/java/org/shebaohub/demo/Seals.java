package org.shebaohub.demo;

import java.nio.file.Path;

/** How each family is signed and opened at the outside's own side. */
record Seals(Seal xml, JsonSeal json, Detached detached) {
    static Seals trusting(Path certificates) {
        Detached detached = new Detached(certificates);
        return new Seals(new Seal(certificates), new JsonSeal(detached), detached);
    }
}

package org.shebaohub.partner;

import java.util.List;
import java.util.Optional;

/** One outside system, found as a Spring bean; its name is the one in config/partners.yaml. */
public interface Partner {
    String name();

    Rules rules();

    Reader reader();

    Writer writer();

    /** What the core may ask of it; most are asked nothing. */
    default Optional<Requests> requests() {
        return Optional.empty();
    }

    /** Empty where nothing of this partner is compared with the hub's own facts. */
    default Optional<Reconciliation> reconciliation() {
        return Optional.empty();
    }

    /** The batch files it sends; most send none. */
    default List<BatchFormat> batches() {
        return List.of();
    }
}

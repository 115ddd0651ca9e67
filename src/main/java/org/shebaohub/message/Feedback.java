package org.shebaohub.message;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of every record of one message, as ACK-02 tells it. Masked values only.
 *
 * @param acceptNo 受理号 once the core has given one, else null
 *
 * @param details what the partner's writer must tell again later, by name; nothing personal
 */
public record Feedback(String acceptNo, List<Item> items, Map<String, String> details) {
    public Feedback {
        items = List.copyOf(items);
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    public Feedback(String acceptNo, List<Item> items) {
        this(acceptNo, items, Map.of());
    }

    /**
     * @param ref    the partner's Seq, "1" for a single message
     * @param groups state by group: M medical, O the others, A all
     */
    public record Item(String ref, String certNoMasked, String nameMasked, Map<String, Status> groups) {
        public Item {
            groups = Map.copyOf(groups);
        }

        /** Groups in the order of the wire: A, M, O. */
        public Map<String, Status> ordered() {
            return new TreeMap<>(groups);
        }
    }

    /** True where the hub itself decided a record or sent one to review, so that an ACK-02 goes out at once. */
    public boolean begunByHub() {
        return items.stream()
                .flatMap(item -> item.groups().values().stream())
                .anyMatch(status -> status.feedback() != 0);
    }
}

package org.shebaohub.message;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

        boolean begun() {
            return groups.values().stream().anyMatch(status -> status.feedback() != 0);
        }

        /** Groups in the order of the wire: A, M, O. */
        public Map<String, Status> ordered() {
            return new TreeMap<>(groups);
        }
    }

    /** Only the records whose state the core has not to tell any more, or not alone: those decided or sent to review. */
    public Feedback begun() {
        return with(items.stream().filter(Item::begun).toList());
    }

    /** Only the records that are another way than they were. */
    public Feedback changedFrom(Feedback before) {
        Set<Item> same = new HashSet<>(before.items);
        return with(items.stream().filter(item -> !same.contains(item)).toList());
    }

    /** How many records have a final answer in all groups. */
    public long decided() {
        return items.stream()
                .filter(item -> item.groups().values().stream().allMatch(Status::decided))
                .count();
    }

    private Feedback with(List<Item> some) {
        return new Feedback(acceptNo, some, details);
    }

    /** True where the hub itself decided a record or sent one to review, so that an ACK-02 goes out at once. */
    public boolean begunByHub() {
        return items.stream().anyMatch(Item::begun);
    }
}

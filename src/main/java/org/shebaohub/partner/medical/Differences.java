package org.shebaohub.partner.medical;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** Where a reconciliation differs: all are counted, the first thousand told (interfaces.md 5.4). */
final class Differences {
    private static final int MOST_TOLD = 1000;

    private final List<Difference> told = new ArrayList<>();
    private int total;

    /** @param settlement null where it concerns no single one */
    private record Difference(String settlement, String field, String theirs, String ours) {}

    void add(String settlement, String field, String theirs, String ours) {
        if (total++ < MOST_TOLD) {
            told.add(new Difference(settlement, field, theirs, ours));
        }
    }

    int total() {
        return total;
    }

    void tell(ArrayNode to) {
        told.forEach(one -> to.addObject()
                .put("setl_id", one.settlement())
                .put("field", one.field())
                .put("theirs", one.theirs())
                .put("ours", one.ours()));
    }
}

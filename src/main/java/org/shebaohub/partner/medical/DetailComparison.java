package org.shebaohub.partner.medical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.message.Fact;
import org.shebaohub.partner.Reconciliation.Row;

/**
 * The rows of a 9702 beside the hub's own settlements, or reversals: both come in the same order, so that neither is held
 * whole. Rows of the other kind belong to another total and are left alone.
 */
final class DetailComparison {
    private static final String ID = "setl_id";
    private static final String FLAG = "refd_setl_flag";

    private final String flag;
    private final Differences differences;

    /** @param reversals whether reversals are compared, or settlements */
    DetailComparison(boolean reversals, Differences differences) {
        this.flag = reversals ? "1" : "0";
        this.differences = differences;
    }

    void compare(Stream<Fact> ours, Stream<Row> theirs) {
        Iterator<Fact> facts = ours.iterator();
        Iterator<Row> rows = theirs.iterator();
        Fact fact = next(facts);
        Row row = next(rows);
        while (fact != null || row != null) {
            int order = order(fact, row);
            if (order < 0) {
                differences.add(fact.id(), ID, null, fact.id());
            } else if (order == 0) {
                columns(fact, row);
            } else if (flag.equals(row.values().get(FLAG))) {
                differences.add(row.id(), ID, row.id(), null);
            }
            fact = order <= 0 ? next(facts) : fact;
            row = order >= 0 ? next(rows) : row;
        }
    }

    private void columns(Fact fact, Row row) {
        for (String name : List.of("mdtrt_id", "psn_no")) {
            text(row, name, fact.about().get(name));
        }
        for (String name : Totals.AMOUNTS) {
            String theirs = row.values().get(name);
            String ours = Totals.text(Totals.amount(fact.about().get(name)));
            if (theirs == null || Totals.amount(theirs).compareTo(Totals.amount(ours)) != 0) {
                differences.add(row.id(), name, theirs, ours);
            }
        }
        text(row, FLAG, flag);
    }

    private void text(Row row, String name, String ours) {
        String theirs = row.values().get(name);
        if (!ours.equals(theirs)) {
            differences.add(row.id(), name, theirs, ours);
        }
    }

    /** By the UTF-8 bytes of the identifiers; what has ended comes last. */
    private static int order(Fact fact, Row row) {
        if (fact == null || row == null) {
            return fact == null ? 1 : -1;
        }
        return Arrays.compareUnsigned(
                fact.id().getBytes(StandardCharsets.UTF_8), row.id().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T next(Iterator<T> all) {
        return all.hasNext() ? all.next() : null;
    }
}

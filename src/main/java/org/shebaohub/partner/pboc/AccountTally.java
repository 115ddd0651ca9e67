package org.shebaohub.partner.pboc;

import java.math.BigInteger;
import org.shebaohub.batch.Row;
import org.shebaohub.batch.Tally;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;

/** How many accounts a file opens, changes and closes, and the sum of the limits in fen. */
final class AccountTally implements Tally {
    private long opened;
    private long changed;
    private long closed;
    /** Millions of limits of fifteen digits are more than a long holds. */
    private BigInteger limits = BigInteger.ZERO;

    /** An operation that is none counts nowhere: that is a fault of its record. */
    @Override
    public void add(Row detail, Findings unreadable) {
        switch (detail.text("operation")) {
            case "A" -> opened++;
            case "U" -> changed++;
            case "C" -> closed++;
            default -> {}
        }
        if (detail.check("limit", unreadable)) {
            limits = limits.add(BigInteger.valueOf(detail.number("limit")));
        }
    }

    @Override
    public void close(Row header, Row trailer, Findings found) {
        count(trailer, "opened", opened, found);
        count(trailer, "changed", changed, found);
        count(trailer, "closed", closed, found);
        if (!limits.equals(BigInteger.valueOf(trailer.number("limits")))) {
            found.add(ErrorCode.S31006, trailer.child("limits"));
        }
    }

    private static void count(Row trailer, String column, long counted, Findings found) {
        if (trailer.number(column) != counted) {
            found.add(ErrorCode.S31007, trailer.child(column));
        }
    }
}

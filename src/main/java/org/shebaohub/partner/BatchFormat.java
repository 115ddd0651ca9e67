package org.shebaohub.partner;

import java.util.Optional;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Tally;

/**
 * One kind of batch file that a partner sends. Its records reach {@link Rules#checkFields} and {@link Reader#read} a part
 * at a time, as children {@code record} of the body.
 */
public interface BatchFormat {
    FileLayout layout();

    /** Counts by kind and totals of one file; a new one each time. */
    default Tally tally() {
        return Tally.NONE;
    }

    /** The file that answers it as a whole, in place of an ACK-02; most have none. */
    default Optional<BatchReply> reply() {
        return Optional.empty();
    }

    /** Where the hub itself answers such a file from its archive; empty for most. Its records do not go to the core. */
    default Optional<DayReconciliation> dayReconciliation() {
        return Optional.empty();
    }
}

package org.shebaohub.message;

import java.time.Duration;

/**
 * Who of several hubs works on something. A hub that is started again has what it had; of a hub that is gone the others get
 * it when the time is over.
 */
public interface Leases {
    /** True where this hub has it now, for so long at most. */
    boolean take(String what, Duration time);

    /** Done with; whoever wants it may have it. */
    void end(String what);
}

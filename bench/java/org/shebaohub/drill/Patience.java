package org.shebaohub.drill;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what can only be looked at from outside. */
final class Patience {
    private static final long LONGEST_SECONDS = 1800;

    private Patience() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * @param what      is told where it does not come
     * @param everyMs   how often it is looked
     */
    static void until(String what, long everyMs, Condition condition) throws Exception {
        until(what, everyMs, LONGEST_SECONDS, condition);
    }

    static void until(String what, long everyMs, long seconds, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("in " + seconds + " s there was no " + what);
            }
            TimeUnit.MILLISECONDS.sleep(everyMs);
        }
    }
}

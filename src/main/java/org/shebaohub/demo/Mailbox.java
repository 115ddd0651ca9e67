package org.shebaohub.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What has arrived at one side, in order; others may wait for what they expect. */
final class Mailbox<T> {
    private final List<T> arrived = new ArrayList<>();

    synchronized void put(T item) {
        arrived.add(item);
        notifyAll();
    }

    synchronized List<T> all(Predicate<T> wanted) {
        return arrived.stream().filter(wanted).toList();
    }

    /** Waits until all that fit are as they must be. */
    synchronized List<T> awaitAll(String what, Predicate<T> wanted, Predicate<List<T>> complete, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!complete.test(all(wanted))) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new Unexpected("no " + what + " within " + patience.toSeconds() + " s, only " + all(wanted));
            }
            wait(left);
        }
        return all(wanted);
    }

    /** The first that fits. */
    T await(String what, Predicate<T> wanted, Duration patience) throws InterruptedException {
        return await(what, wanted, 1, patience).get(0);
    }

    /** At least that many that fit, in order of arrival. */
    synchronized List<T> await(String what, Predicate<T> wanted, int count, Duration patience)
            throws InterruptedException {
        return awaitAll(what, wanted, found -> found.size() >= count, patience);
    }
}

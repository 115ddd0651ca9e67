package org.shebaohub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Sends letters at an even rate, whatever comes back, and says how long each waited for its ACK-01. */
final class EvenRate {
    private EvenRate() {}

    /** Milliseconds from sending to the ACK-01. */
    static List<Double> latencies(Clients clients, List<Letters.Letter> letters, double perSecond) throws Exception {
        List<Long> sent = new ArrayList<>();
        long began = System.nanoTime();
        for (Letters.Letter letter : letters) {
            long due = began + (long) (sent.size() / perSecond * 1e9);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            sent.add(System.nanoTime());
            clients.toHub(letter);
        }
        clients.await(letters.size());
        List<Double> latencies = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            latencies.add((clients.answeredAt.get(letters.get(i).msgId()) - sent.get(i)) / 1e6);
        }
        return latencies;
    }
}

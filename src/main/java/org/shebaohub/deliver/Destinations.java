package org.shebaohub.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Transport;
import org.springframework.stereotype.Component;

/**
 * A circuit for each destination. Live: messages go out as they are recorded. Down after a failure: nothing is sent but by
 * the recovery scan, first things first, at growing intervals with jitter, until nothing waits any more.
 */
@Component
class Destinations {
    private static final int DOUBLINGS = 10;
    private static final double JITTER = 0.2;

    private final Map<Key, Down> down = new ConcurrentHashMap<>();
    private final DeliverSettings settings;
    private final Clock clock;

    Destinations(DeliverSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** One queue, or one folder. */
    record Key(String destination, Transport transport) {}

    private record Down(int failures, Instant next) {}

    static Key of(Outgoing outgoing) {
        return new Key(outgoing.destination(), outgoing.transport());
    }

    boolean live(Key destination) {
        return !down.containsKey(destination);
    }

    /** Something waits for it, whoever left it: from now on only the scan sends there. */
    void waiting(Key destination) {
        down.putIfAbsent(destination, new Down(0, clock.instant()));
    }

    void failed(Key destination) {
        down.compute(destination, (key, before) -> {
            int failures = before == null ? 1 : before.failures + 1;
            return new Down(failures, clock.instant().plus(wait(failures)));
        });
    }

    void recovered(Key destination) {
        down.remove(destination);
    }

    /** Those whose next attempt is due. */
    List<Key> due() {
        Instant now = clock.instant();
        return down.entrySet().stream()
                .filter(entry -> !entry.getValue().next.isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Duration wait(int failures) {
        long first = settings.firstRetry().toMillis();
        long whole = Math.min(settings.longestRetry().toMillis(), first << Math.min(failures - 1, DOUBLINGS));
        double jitter = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis((long) (whole * jitter));
    }
}

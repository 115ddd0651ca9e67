package org.shebaohub.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shebaohub.deliver.Destinations.Key;
import org.shebaohub.kit.MovedClock;
import org.shebaohub.message.Transport;

/** When a destination that failed is tried again. */
class DestinationsTest {
    private static final Key QUEUE = new Key("e-window", Transport.MQ);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final Destinations destinations = new Destinations(
            new DeliverSettings(Duration.ofMinutes(1), Duration.ofMinutes(60), Duration.ofDays(7), Duration.ZERO, 1),
            clock);

    @Test
    void isNotTriedBeforeItsTime() {
        destinations.failed(QUEUE);
        assertThat(destinations.live(QUEUE)).isFalse();
        clock.move(Duration.ofSeconds(47));
        assertThat(destinations.due()).as("a minute, less a fifth at most").isEmpty();
        clock.move(Duration.ofSeconds(26));
        assertThat(destinations.due()).as("a minute, and a fifth at most").containsExactly(QUEUE);
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        long[] minutes = {1, 2, 4, 8, 16, 32, 60, 60, 60};
        for (long expected : minutes) {
            destinations.failed(QUEUE);
            clock.move(Duration.ofMinutes(expected).multipliedBy(79).dividedBy(100));
            assertThat(destinations.due()).as("before %d minutes", expected).isEmpty();
            clock.move(Duration.ofMinutes(expected).multipliedBy(42).dividedBy(100));
            assertThat(destinations.due()).as("after %d minutes", expected).containsExactly(QUEUE);
        }
    }

    @Test
    void whatRecoveredBeginsAnew() {
        for (int i = 0; i < 8; i++) {
            destinations.failed(QUEUE);
        }
        destinations.recovered(QUEUE);
        assertThat(destinations.live(QUEUE)).isTrue();
        destinations.failed(QUEUE);
        clock.move(Duration.ofSeconds(73));
        assertThat(destinations.due()).containsExactly(QUEUE);
    }

    @Test
    void oneThatIsDownHoldsUpNoOther() {
        destinations.failed(QUEUE);
        assertThat(destinations.live(new Key("e-window", Transport.SFTP))).isTrue();
        assertThat(destinations.live(new Key("medical", Transport.MQ))).isTrue();
    }

    @Test
    void whatWaitsIsDueAtOnce() {
        destinations.waiting(QUEUE);
        assertThat(destinations.due()).containsExactly(QUEUE);
    }
}

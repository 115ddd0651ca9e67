package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two hubs and one database. */
class LeaseStoreIT {
    private static final Duration TIME = Duration.ofMinutes(15);
    private static RecordingHub hub;

    @BeforeAll
    static void open() throws IOException {
        hub = new RecordingHub();
    }

    @AfterAll
    static void close() throws IOException {
        hub.close();
    }

    @Test
    void oneOfTwoHubsHasIt() {
        LeaseStore one = new LeaseStore(hub.sql, "1", hub.clock);
        LeaseStore two = new LeaseStore(hub.sql, "2", hub.clock);
        assertThat(one.take("file:a", TIME)).isTrue();
        assertThat(two.take("file:a", TIME)).isFalse();
        assertThat(one.take("file:a", TIME)).as("the same hub, started again").isTrue();
        one.end("file:a");
        assertThat(two.take("file:a", TIME)).isTrue();
    }

    @Test
    void theOtherTakesOverWhenTheTimeIsOver() {
        LeaseStore gone = new LeaseStore(hub.sql, "1", hub.clock);
        LeaseStore other = new LeaseStore(hub.sql, "2", hub.clock);
        gone.take("file:b", TIME);
        hub.clock.move(TIME.minusSeconds(1));
        assertThat(other.take("file:b", TIME)).isFalse();
        hub.clock.move(Duration.ofSeconds(2));
        assertThat(other.take("file:b", TIME)).isTrue();
    }
}

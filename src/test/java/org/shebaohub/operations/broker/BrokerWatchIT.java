package org.shebaohub.operations.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.operations.Disk;

/** The broker cannot write any more, and stops. */
class BrokerWatchIT {
    private static final int SIZE = 50_000;
    private static final int MOST = 2000;
    /** Any disk is fuller than this. */
    private static final int NOTHING = -1;

    @TempDir
    Path folder;

    private final List<String> alerts = new ArrayList<>();

    @Test
    void isStartedAgainWhenItCanWriteAgainAndHasWhatItAcknowledged() throws Exception {
        try (BrokerInAFolder here = new BrokerInAFolder(folder, 200, 400)) {
            Path journal = folder.resolve("broker/journal");
            Path aside = folder.resolve("aside");
            Files.move(journal, aside);
            Files.writeString(journal, "no folder, so that no new file can be made in it");
            int acknowledged = untilItStops(here);
            Files.delete(journal);
            Files.move(aside, journal);

            watch(here, NOTHING).look();
            assertThat(here.broker.active()).as("where there is no room yet").isFalse();
            watch(here, 100).look();
            assertThat(here.broker.active()).isTrue();
            assertThat(alerts).containsExactly("broker-restarted");
            try (Connection core = here.connect("core")) {
                assertThat(BrokerInAFolder.read(core.createSession(), MOST)).isBetween(acknowledged, acknowledged + 1);
            }
        }
    }

    private BrokerWatch watch(BrokerInAFolder here, int mostPercent) {
        return new BrokerWatch(here.broker, new Disk(folder, mostPercent), (kind, subject, text) -> alerts.add(kind));
    }

    /** @return messages that it took before */
    private static int untilItStops(BrokerInAFolder here) {
        int taken = 0;
        try (Connection hub = here.connect("hub")) {
            Session session = hub.createSession();
            while (taken < MOST) {
                BrokerInAFolder.send(session, "core.events", SIZE);
                taken++;
            }
        } catch (JMSException stopped) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !here.broker.active());
            return taken;
        }
        throw new AssertionError("it writes without a folder");
    }
}

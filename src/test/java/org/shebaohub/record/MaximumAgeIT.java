package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.shebaohub.archive.Dossier.Attempted;
import org.shebaohub.deliver.Delivery;
import org.shebaohub.message.Message;
import org.shebaohub.message.Transport;

/** A delivery that its destination does not take, until nobody tries any more. */
class MaximumAgeIT extends WholeHub {
    @Test
    void isTriedAgainAndGivenUpAtItsMaximumAge() throws Exception {
        Path out = OWN.data().resolve("sftp/homes/e-window/out");
        Files.delete(out);
        Files.writeString(out, "in the way");
        try {
            Message message = ready("old", Transport.SFTP, "old.xml", "no message".getBytes(StandardCharsets.UTF_8));
            part(Delivery.class).deliver(part(Recording.class).record(message));
            awaitDelivery(one -> one.attempts() >= 1);
            Attempted failed = delivery();
            assertThat(failed.state()).isEqualTo("PENDING");
            assertThat(failed.failedAt()).isNotNull();
            assertThat(failed.failure()).startsWith("NotSent < ");
            CLOCK.move(Duration.ofDays(8));
            awaitDelivery(one -> one.state().equals("GIVEN_UP"));
            assertThat(recorded("old").get(0).ledger())
                    .extracting(entry -> entry.event())
                    .contains("given-up");
        } finally {
            Files.delete(out);
            Files.createDirectories(out);
        }
    }

    private void awaitDelivery(Predicate<Attempted> until) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            // Whatever wait the back-off has chosen is over.
            CLOCK.move(Duration.ofMinutes(2));
            return until.test(delivery());
        });
    }

    private Attempted delivery() {
        return recorded("old").get(0).sent().get(0).deliveries().get(0);
    }
}

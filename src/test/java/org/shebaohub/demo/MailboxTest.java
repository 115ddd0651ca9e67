package org.shebaohub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox<String> mailbox = new Mailbox<>();

    @Test
    void waitsForWhatHasNotYetArrived() throws Exception {
        CompletableFuture.runAsync(() -> {
            mailbox.put("something else");
            mailbox.put("ACK-01");
        });
        assertThat(mailbox.await("ACK-01", "ACK-01"::equals, Duration.ofSeconds(5)))
                .isEqualTo("ACK-01");
    }

    @Test
    void saysWhatNeverArrived() {
        mailbox.put("ACK-01");
        assertThatThrownBy(() -> mailbox.await("second ACK-01", "ACK-01"::equals, 2, Duration.ofMillis(10)))
                .isInstanceOf(Unexpected.class)
                .hasMessageContaining("no second ACK-01");
    }
}

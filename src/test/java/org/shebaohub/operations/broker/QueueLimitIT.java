package org.shebaohub.operations.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who is away, and a sender who does not stop. */
class QueueLimitIT {
    @TempDir
    Path folder;

    private BrokerInAFolder here;

    @BeforeEach
    void start() throws IOException {
        here = new BrokerInAFolder(folder, 1, 40);
    }

    @AfterEach
    void stop() {
        here.close();
    }

    @Test
    void aQueueThatNobodyReadsTakesSoMuchAndNoMoreWhateverTheSizeOfItsMessages() throws Exception {
        for (int size : new int[] {20_000, 400_000}) {
            try (Connection hub = here.connect("hub");
                    Connection core = here.connect("core")) {
                int taken = fill(hub.createSession(), size);
                assertThat((long) taken * size).isBetween(25_000_000L, 40L << 20);
                BrokerInAFolder.send(hub.createSession(), "partner.alpha.out", 400_000);

                assertThat(BrokerInAFolder.read(core.createSession(), taken)).isEqualTo(taken);
                await().untilAsserted(() -> BrokerInAFolder.send(hub.createSession(), "core.events", size));
                BrokerInAFolder.read(core.createSession(), 1);
            }
        }
    }

    @Test
    void whatWasRefusedLeavesNothingOnTheDisk() throws Exception {
        try (Connection hub = here.connect("hub")) {
            Session session = hub.createSession();
            int taken = fill(session, 400_000);
            for (int again = 0; again < 5; again++) {
                assertThatThrownBy(() -> BrokerInAFolder.send(session, "core.events", 400_000))
                        .isInstanceOf(JMSException.class);
            }
            await().untilAsserted(() -> assertThat(largeFiles()).isEqualTo(taken));
        }
    }

    @Test
    void aMessageWithoutEndIsCutOffWhereItIsOverTheLimit() throws Exception {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return read[0] > 1L << 30 ? -1 : 'x';
            }
        };
        try (Connection partner = here.connect("alpha")) {
            Session session = partner.createSession();
            BytesMessage message = session.createBytesMessage();
            message.setObjectProperty("JMS_AMQ_InputStream", endless);
            assertThatThrownBy(() -> session.createProducer(session.createQueue("partner.alpha.in"))
                            .send(message))
                    .isInstanceOf(JMSException.class);
        }
        assertThat(read[0]).isLessThan(100 << 20);
        await().untilAsserted(() -> assertThat(largeFiles()).isZero());
    }

    private static int fill(Session session, int size) {
        for (int taken = 0; taken < 10_000; taken++) {
            try {
                BrokerInAFolder.send(session, "core.events", size);
            } catch (JMSException full) {
                return taken;
            }
        }
        throw new AssertionError("the queue takes whatever comes");
    }

    private long largeFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("broker/large"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}

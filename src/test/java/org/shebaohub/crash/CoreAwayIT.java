package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.bench.Letters;
import org.shebaohub.bench.Letters.Letter;
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.SftpClient;

/** The core does not read, and its queue is full: what it cannot have yet waits in the database, and goes on in its order. */
class CoreAwayIT {
    private static final int RECORDS = 30_000;
    private static final int PARTS = RECORDS / 500;
    private static final Pattern CHUNK = Pattern.compile("<Chunk>(\\d+)</Chunk>");

    private static OwnFolders own;
    private static HubProcess hub;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("core-away-it");
        own.change("memory-per-queue: 16MB", "memory-per-queue: 1MB");
        own.change("disk-per-queue: 1GB", "disk-per-queue: 15MB");
        own.change("longest-retry: 60s", "longest-retry: 2s");
        restart();
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void nothingIsLostAndPartnersAreAnsweredWhileTheCoresQueueIsFull() throws Exception {
        AccountFiles file = AccountFiles.of(
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai")), 1, RECORDS);
        SftpClient bank = SftpClient.of(own, "pboc");
        bank.put(file.name(), file.content(), file.seal());
        assertThat(bank.answer("ACK01_" + file.name(), file.batchNo())).contains("<AckCode>000000</AckCode>");
        try (Archive archive = new Archive(own.data())) {
            soon().until(() -> archive.number("select done from batch") == PARTS);
            assertThat(archive.number("select count(*) from delivery where state = 'PENDING'"))
                    .as("events that the broker has refused")
                    .isPositive();
            othersAreAnswered();
            hub.kill();
            archive.endStatementsOfTheHub();
        }
        restart();
        try (QueueClient core = QueueClient.core(own);
                Archive archive = new Archive(own.data())) {
            soon().until(() -> chunks(core).size() == PARTS
                    && archive.number("select count(*) from delivery where state = 'PENDING'") == 0);
            assertThat(chunks(core))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, PARTS).boxed().toList());
        }
        assertThat(Files.readString(own.data().resolve("log/hub.log"))).doesNotContain("OutOfMemory");
    }

    private static void othersAreAnswered() throws Exception {
        Letter letter = new Letters(
                        java.nio.file.Path.of("."), "sm2", SampleHub.keys().certificates(), Clock.systemUTC())
                .write(1)
                .get(0);
        try (QueueClient company = QueueClient.of(own, "e-window")) {
            company.send(letter.bytes());
            assertThat(company.first(answer -> letter.msgId().equals(answer.correlation()))
                            .text())
                    .contains("<AckCode>000000</AckCode>");
        }
    }

    /** In the order they came; the other message is no part of a batch. */
    private static List<Integer> chunks(QueueClient core) {
        return core.all(event -> event.has("<Chunk>")).stream()
                .map(event -> CHUNK.matcher(event.text()).results().findFirst().orElseThrow())
                .map(chunk -> Integer.valueOf(chunk.group(1)))
                .toList();
    }

    private static void restart() throws Exception {
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(120));
    }
}

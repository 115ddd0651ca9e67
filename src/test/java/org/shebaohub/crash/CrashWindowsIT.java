package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shebaohub.bench.Letters;
import org.shebaohub.bench.Letters.Letter;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.SampleIdentifiers;

/** One hub is killed again and again, at a moment reached from outside each time; the partner and the core look on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashWindowsIT {
    private static final int CONSUMERS = 4;

    private static OwnFolders own;
    private static Outside outside;
    private static Letters letters;
    private static HubProcess hub;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("crash-it");
        outside = new Outside(own);
        letters = new Letters(Path.of("."), "sm2", SampleHub.keys().certificates(), Clock.systemUTC());
        restart();
    }

    @AfterAll
    static void stop() throws Exception {
        if (hub != null) {
            hub.process().destroy();
            hub.process().waitFor();
        }
    }

    @Test
    @Order(1)
    void whatIsOnTheQueueOrInTheInboxIsStillThere() throws Exception {
        List<Letter> sent = letters.write(CONSUMERS + 2);
        Letter file = letters.write(1).get(0);
        try (Archive archive = new Archive(own.data())) {
            archive.holdExchanges();
            for (Letter letter : sent) {
                outside.send(letter);
            }
            // A consumer that came late finds what is on the queue handed out to the others.
            soon().until(() -> archive.recording() > 0);
            hub.pause();
            outside.put(file);
            kill(archive);
            archive.release();
        }
        restart();
        soon().until(() -> sent.stream().allMatch(outside::accepted) && Files.exists(outside.answer(file)));
        outside.nothingIsDoubled();
    }

    @Test
    @Order(2)
    void whatWasComputedButNotRecordedIsComputedAgain() throws Exception {
        Letter letter = letters.write(1).get(0);
        try (Archive archive = new Archive(own.data())) {
            archive.holdExchanges();
            outside.send(letter);
            soon().until(() -> archive.recording() == 1);
            kill(archive);
            archive.release();
            assertThat(archive.exchanges(letter.msgId())).isZero();
            restart();
            soon().until(() -> outside.accepted(letter));
            assertThat(archived(letter))
                    .as("its bytes were kept before it was tried again")
                    .isOne();
        }
        outside.nothingIsDoubled();
    }

    @Test
    @Order(3)
    void whatWasRecordedIsDeliveredOnceAndNotRecordedAgain() throws Exception {
        Letter good = letters.write(1).get(0);
        Letter refused = letters.refused();
        Letter file = letters.write(1).get(0);
        try (Archive archive = new Archive(own.data())) {
            archive.holdExchanges();
            outside.send(good);
            outside.send(refused);
            outside.put(file);
            soon().until(() -> archive.recording() == 3);
            hub.pause();
            archive.release();
            soon().until(() -> archive.exchanges(good.msgId()) == 1
                    && archive.exchanges(refused.msgId()) == 1
                    && archive.exchanges(file.msgId()) == 1);
            assertThat(outside.answers).doesNotContainKeys(good.msgId(), refused.msgId());
            kill(archive);
        }
        restart();
        soon().until(() -> outside.accepted(good)
                && outside.answers.containsKey(refused.msgId())
                && outside.events.contains(file.msgId())
                && Files.exists(outside.answer(file))
                && outside.moved(file));
        assertThat(outside.answers.get(refused.msgId()).toString()).contains("S51002");
        try (Archive archive = new Archive(own.data())) {
            for (Letter letter : List.of(good, refused, file)) {
                assertThat(archive.exchanges(letter.msgId())).isOne();
            }
        }
        outside.nothingIsDoubled();
    }

    @Test
    @Order(4)
    void whatWasSentButNotMarkedIsSentAgainAndDroppedByTheBroker() throws Exception {
        Letter letter = letters.write(1).get(0);
        allAreMarked();
        try (Archive archive = new Archive(own.data())) {
            archive.holdMarks();
            outside.send(letter);
            soon().until(() -> outside.accepted(letter) && archive.marking() > 0);
            kill(archive);
            assertThat(pending(archive)).isEqualTo(2);
            archive.releaseMarks();
        }
        restart();
        allAreMarked();
        nothingComesBehind();
        outside.nothingIsDoubled();
    }

    @Test
    @Order(5)
    void aFileThatWasSentButNotMarkedAppearsAgainWithTheSameBytes() throws Exception {
        Letter file = letters.write(1).get(0);
        byte[] fetched;
        allAreMarked();
        try (Archive archive = new Archive(own.data())) {
            archive.holdMarks();
            outside.put(file);
            soon().until(() -> Files.exists(outside.answer(file))
                    && outside.events.contains(file.msgId())
                    && archive.marking() > 0);
            fetched = Files.readAllBytes(outside.answer(file));
            Files.delete(outside.answer(file));
            kill(archive);
            assertThat(pending(archive)).isEqualTo(2);
            archive.releaseMarks();
        }
        restart();
        allAreMarked();
        assertThat(outside.answer(file)).hasBinaryContent(fetched);
        nothingComesBehind();
        outside.nothingIsDoubled();
    }

    @Test
    @Order(6)
    void whatIsDoneStaysDone() throws Exception {
        long exchanges;
        int events = outside.events.size();
        try (Archive archive = new Archive(own.data())) {
            soon().until(() -> pending(archive) == 0);
            exchanges = archive.number("select count(*) from exchange");
            kill(archive);
        }
        restart();
        nothingComesBehind();
        try (Archive archive = new Archive(own.data())) {
            assertThat(archive.number("select count(*) from exchange")).isEqualTo(exchanges + 1);
        }
        assertThat(outside.events).hasSize(events + 1);
        outside.nothingIsDoubled();
    }

    @Test
    @Order(7)
    void nothingPersonalStandsInTheLogs() throws Exception {
        String logs = Files.readString(own.data().resolve("log/hub.log"))
                + Files.readString(own.data().resolveSibling("out"));
        assertThat(logs)
                .contains("S51002")
                .doesNotContain("13900000001", "13900000002")
                .doesNotContain("垚鑫", "望京东园")
                .doesNotContain(SampleIdentifiers.all().toArray(String[]::new));
    }

    /** Queues keep their order: what was sent before this letter has come when its event and its answer come. */
    private static void nothingComesBehind() throws Exception {
        Letter last = letters.write(1).get(0);
        outside.send(last);
        soon().until(() -> outside.accepted(last));
    }

    private static void kill(Archive archive) throws Exception {
        hub.kill();
        outside.disconnect();
        archive.endStatementsOfTheHub();
    }

    private static void restart() throws Exception {
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        outside.connect();
    }

    private static void allAreMarked() throws Exception {
        try (Archive archive = new Archive(own.data())) {
            soon().until(() -> pending(archive) == 0);
        }
    }

    private static long pending(Archive archive) throws Exception {
        return archive.number("select count(*) from delivery where state = 'PENDING'");
    }

    private static long archived(Letter letter) throws Exception {
        try (Archive archive = new Archive(own.data())) {
            return archive.number(
                    "select count(*) from exchange a join exchange b on a.reception = 'first:' || b.reception "
                            + "where a.state = 'ARCHIVED' and b.msg_id = '" + letter.msgId() + "'");
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

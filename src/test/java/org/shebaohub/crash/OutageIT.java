package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.bench.Letters;
import org.shebaohub.bench.Letters.Letter;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.SampleIdentifiers;
import org.shebaohub.kit.Signal;

/** The database goes away under a running hub and comes back: nothing is lost, nothing doubled, nobody has to help. */
class OutageIT {
    private static OwnFolders own;
    private static Outside outside;
    private static Letters letters;
    private static HubProcess hub;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("outage-it");
        letters = new Letters(Path.of("."), "sm2", SampleHub.keys().certificates(), Clock.systemUTC());
        own.change("format: text", "format: json");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        outside = new Outside(own);
        outside.connect();
    }

    @AfterAll
    static void stop() throws Exception {
        if (hub != null) {
            hub.process().destroy();
            hub.process().waitFor();
        }
    }

    @Test
    void whatComesWhileTheDatabaseDoesNotAnswerWaits() throws Exception {
        List<ProcessHandle> paused = database();
        Signal.STOP.to(paused);
        List<Letter> sent = letters.write(6);
        Letter file = letters.write(1).get(0);
        try {
            for (Letter letter : sent) {
                outside.send(letter);
            }
            outside.put(file);
            soon().until(() -> own.readiness().contains("The database cannot be reached"));
            assertThat(own.readiness()).doesNotContain("Not running");
        } finally {
            Signal.CONT.to(paused);
        }
        allAreAnsweredOnce(sent);
        soon().until(() -> outside.events.contains(file.msgId()));
    }

    @Test
    void aDatabaseThatWasKilledIsStartedAgain() throws Exception {
        List<Letter> sent = letters.write(40);
        for (Letter letter : sent) {
            outside.send(letter);
            if (letter == sent.get(10)) {
                Signal.KILL.to(database().subList(0, 1));
            }
        }
        allAreAnsweredOnce(sent);
    }

    @Test
    void everyLineOfTheLogIsAJsonObjectWithItsEnvironmentAndNothingPersonal() throws Exception {
        Letter refused = letters.refused();
        outside.send(refused);
        soon().until(() -> outside.answers.containsKey(refused.msgId()));
        List<String> lines = Files.readAllLines(own.data().resolve("log/hub.log"));
        for (String line : lines) {
            assertThat(new ObjectMapper().readTree(line).path("environment").asText())
                    .isEqualTo("trial");
        }
        assertThat(lines).anyMatch(line -> line.contains("\"code\":\"S51002\""));
        assertThat(String.join("", lines))
                .doesNotContain(SampleIdentifiers.all().toArray(String[]::new));
    }

    private static void allAreAnsweredOnce(List<Letter> sent) {
        soon().until(() -> sent.stream().allMatch(outside::accepted));
        soon().until(() -> own.readiness().contains("\"status\":\"UP\",\"components\""));
        outside.nothingIsDoubled();
    }

    /** The postmaster, then its children. */
    private static List<ProcessHandle> database() throws Exception {
        Path file = own.data().resolve("postgres/data/postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.children().forEach(all::add);
        return all;
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }
}

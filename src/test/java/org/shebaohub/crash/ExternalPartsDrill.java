package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.kit.FileHome;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnBroker;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.OwnPostgres;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.Signal;

/**
 * Two hubs on one external PostgreSQL and one external Artemis, set up as docs/external-parts.md says, whose parts go
 * away and come back. No part of {@code mvn verify}; docs/external-parts.md has the command.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalPartsDrill {
    private static final String SECOND = "1";
    private static final int PARTS = 40;

    private static OwnFolders first;
    private static OwnFolders second;
    private static OwnPostgres database;
    private static OwnBroker broker;
    private static HubProcess firstHub;
    private static HubProcess secondHub;
    private static Outside outside;
    private static Letters letters;

    @BeforeAll
    static void start() throws Exception {
        first = OwnFolders.of("external-drill");
        second = OwnFolders.of("external-drill");
        database = OwnPostgres.installed(OwnFolders.freePort()).orElseThrow();
        List<String> channels = SampleHub.partners().partners().values().stream()
                .flatMap(partner -> partner.channels().keySet().stream())
                .toList();
        broker = new OwnBroker(
                first.data().resolveSibling("broker"),
                first.mq(),
                first.data().resolve("broker-users.properties"),
                channels);
        broker.start();
        letters = new Letters(Path.of("."), "sm2", SampleHub.keys().certificates(), Clock.systemUTC());
        usesExternalParts(first);
        usesExternalParts(second);
        usesTheSftpServerOfTheFirst();
        second.change("instance: ${HUB_INSTANCE:0}", "instance: " + SECOND);
        firstHub = run(first);
        secondHub = run(second);
        outside = new Outside(first);
        outside.connect();
    }

    @AfterAll
    static void stop() throws Exception {
        for (HubProcess hub : new HubProcess[] {firstHub, secondHub}) {
            if (hub != null) {
                hub.process().destroy();
                hub.process().waitFor();
            }
        }
        if (broker != null) {
            broker.kill();
        }
        if (database != null) {
            database.stop();
        }
    }

    @Test
    @Order(1)
    void twoHubsShareTheWorkAndNothingIsTakenTwice() throws Exception {
        List<Letter> sent = letters.write(200);
        List<Letter> files = letters.write(40);
        for (Letter letter : sent) {
            outside.send(letter);
        }
        for (Letter file : files) {
            outside.put(file);
        }
        allAreAnsweredOnce(sent, files);
        assertThat(database.sql(
                        "select count(*), count(distinct file_name) from exchange where file_name <> ''", "hub"))
                .isEqualTo("40|40");
        assertThat(claimedBy(first) + claimedBy(second)).as("files claimed").isEqualTo(40);
    }

    @Test
    @Order(2)
    void theBrokerIsKilledAndComesBack() throws Exception {
        List<Letter> before = letters.write(100);
        for (Letter letter : before) {
            outside.send(letter);
        }
        broker.kill();
        outside.disconnect();
        List<Letter> files = letters.write(5);
        for (Letter file : files) {
            outside.put(file);
        }
        soon().until(() -> first.readiness().contains("The broker cannot be reached"));
        broker.start();
        outside.connect();
        allAreAnsweredOnce(before, files);
    }

    @Test
    @Order(3)
    void theBrokerDoesNotAnswerForAWhile() throws Exception {
        Signal.STOP.to(List.of(broker.process()));
        soon().until(() -> first.readiness().contains("The broker cannot be reached"));
        List<Letter> files = letters.write(5);
        for (Letter file : files) {
            outside.put(file);
        }
        Signal.CONT.to(List.of(broker.process()));
        allAreAnsweredOnce(List.of(), files);
    }

    @Test
    @Order(4)
    void theDatabaseIsKilledAndComesBack() throws Exception {
        List<Letter> sent = letters.write(100);
        for (Letter letter : sent) {
            outside.send(letter);
            if (letter == sent.get(50)) {
                Signal.KILL.to(List.of(database.process()));
            }
        }
        soon().until(() -> first.readiness().contains("The database cannot be reached"));
        database.startAgain();
        allAreAnsweredOnce(sent, List.of());
    }

    @Test
    @Order(5)
    void oneHubFinishesTheFileOfAccountsThatTheOtherLeft() throws Exception {
        AccountFiles file = AccountFiles.of(
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai")), 1, PARTS * 500);
        FileHome.of(first, "pboc").put(file.name(), file.content(), "100000000000-sm2");
        soon().until(() -> batch("done > 0"));
        String owner = database.sql("select owner from batch where done < " + PARTS, "hub");
        HubProcess killed = owner.equals(SECOND) ? secondHub : firstHub;
        killed.kill();
        soon().until(() -> batch("done = " + PARTS));
        if (killed == firstHub) {
            firstHub = run(first);
        } else {
            secondHub = run(second);
        }
        soon().until(() -> outside.parts(file.batchNo()) == PARTS);
        outside.nothingIsDoubled();
    }

    @Test
    @Order(6)
    void oneHubFinishesWhatTheOtherLeft() throws Exception {
        List<Letter> sent = letters.write(100);
        for (Letter letter : sent) {
            outside.send(letter);
            if (letter == sent.get(50)) {
                secondHub.kill();
            }
        }
        soon().until(() -> sent.stream().allMatch(outside::accepted));
        soon().until(() -> database.sql("select count(*) from delivery where state = 'PENDING'", "hub")
                .equals("0"));
        outside.nothingIsDoubled();
    }

    private static void allAreAnsweredOnce(List<Letter> sent, List<Letter> files) {
        soon().until(() -> sent.stream().allMatch(outside::accepted));
        soon().until(() -> files.stream().allMatch(file -> outside.events.contains(file.msgId())));
        soon().until(() -> first.readiness().contains("\"status\":\"UP\",\"components\"")
                && second.readiness().contains("\"status\":\"UP\",\"components\""));
        outside.nothingIsDoubled();
    }

    private static boolean batch(String condition) throws Exception {
        return database.sql("select count(*) from batch where " + condition, "hub")
                .equals("1");
    }

    private static HubProcess run(OwnFolders own) throws Exception {
        HubProcess hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        return hub;
    }

    private static void usesExternalParts(OwnFolders own) throws Exception {
        own.change("url: ${HUB_BROKER_URL:}", "url: tcp://127.0.0.1:" + first.mq());
        own.change("password: ${HUB_BROKER_PASSWORD:}", "password: secret-of-hub");
        own.change("url: ${HUB_DATABASE_URL:}", "url: " + database.url());
        own.change("password: ${HUB_DATABASE_PASSWORD:}", "password: secret");
    }

    private static void usesTheSftpServerOfTheFirst() throws Exception {
        second.change("embedded: true", "embedded: false");
        second.change("port: " + second.sftp(), "port: " + first.sftp());
        second.change("identity: ${hub.data-folder}", "identity: " + first.data());
        second.change("known-hosts: ${hub.data-folder}", "known-hosts: " + first.data());
    }

    private static long claimedBy(OwnFolders own) throws Exception {
        return Files.readAllLines(own.data().resolve("log/hub.log")).stream()
                .filter(line -> line.contains("FileReceipt: claimed"))
                .count();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(300));
    }
}

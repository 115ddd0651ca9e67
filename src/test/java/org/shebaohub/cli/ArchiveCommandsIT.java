package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
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

/** {@code ./hub list} and {@code ./hub show} on the archive of a hub that runs, and of the same hub stopped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveCommandsIT {
    private static final Path SAMPLES = Path.of("src/test/resources/partner/e-window");
    private static final Pattern PERSONAL =
            Pattern.compile("<(Name|CertNo|Mobile|UniScId|EntName|OfficeAddr)>([^<]+)</\\1>");

    private static OwnFolders own;
    private static HubProcess hub;
    private static Letter accepted;
    private static Letter refused;

    private static ArchiveCommands commands;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("archive-it");
        commands = new ArchiveCommands(own);
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        Letters letters = new Letters(Path.of("."), "sm2", SampleHub.keys().certificates(), Clock.systemUTC());
        accepted = letters.write(1).get(0);
        refused = letters.refused();
        List<byte[]> sent = List.of(
                accepted.bytes(),
                refused.bytes(),
                Files.readAllBytes(SAMPLES.resolve("ECT-02_FirstEmployeeRegistration.xml")),
                "张三 13900000011".getBytes(StandardCharsets.UTF_8),
                accepted.bytes());
        send(sent);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> commands.lines("list").size() == sent.size());
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    @Order(1)
    void listsTheNewestFirst() {
        List<JsonNode> all = commands.lines("list");
        assertThat(all)
                .extracting(line -> line.get("exchange").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(commands.lines("list", "--limit", "2")).isEqualTo(all.subList(0, 2));
    }

    @Test
    @Order(2)
    void findsByEachMark() {
        String today = LocalDate.now(Clock.system(java.time.ZoneId.of("Asia/Shanghai")))
                .toString();
        assertThat(commands.lines("list", "--status", "refused")).hasSize(3);
        assertThat(commands.lines("list", "--status", "repeated")).hasSize(1);
        assertThat(commands.lines("list", "--code", "S51002")).hasSize(1);
        assertThat(commands.lines("list", "--code", "S31011")).hasSize(1);
        assertThat(commands.lines("list", "--type", "ECT-01")).hasSize(3);
        assertThat(commands.lines("list", "--serial", "ECT2024031100018")).hasSize(1);
        assertThat(commands.lines("list", "--node", "BJECT0000001", "--partner", "e-window"))
                .hasSize(4);
        assertThat(commands.lines("list", "--channel", "core")).isEmpty();
        assertThat(commands.lines("list", "--from", today, "--to", today)).hasSize(5);
        assertThat(commands.lines("list", "--to", "2024-01-01")).isEmpty();
        assertThat(commands.run("list", "--from", "yesterday")).isEqualTo(2);
    }

    @Test
    @Order(3)
    void showsWhatBecameOfAnAcceptedMessage() {
        List<JsonNode> several = commands.lines(3, "show", accepted.msgId());
        assertThat(several).hasSize(2);
        JsonNode shown =
                commands.lines("show", several.get(1).get("exchange").asText()).get(0);
        assertThat(shown.at("/line/state").asText()).isEqualTo("ACCEPTED");
        assertThat(shown.get("sent"))
                .extracting(one -> one.get("role").asText())
                .containsExactly("TECH_ACK", "EVENT");
        assertThat(shown.at("/sent/0/deliveries"))
                .as("its own and the repetition's")
                .hasSize(2);
        assertThat(shown.at("/sent/1/deliveries/0/state").asText()).isEqualTo("DELIVERED");
        assertThat(shown.get("ledger"))
                .extracting(one -> one.get("event").asText())
                .contains("received", "delivered");
        JsonNode repetition =
                commands.lines("show", several.get(0).get("exchange").asText()).get(0);
        assertThat(repetition.get("repeats").asLong())
                .isEqualTo(shown.at("/line/exchange").asLong());
        String canonicalId = shown.at("/sent/1/msg_id").asText();
        assertThat(commands.lines("show", canonicalId).get(0).at("/line/exchange"))
                .isEqualTo(shown.at("/line/exchange"));
    }

    @Test
    @Order(4)
    void showsWhyAMessageWasRefused() {
        JsonNode shown = commands.lines("show", refused.msgId()).get(0);
        assertThat(shown.at("/findings/0/code").asText()).isEqualTo("S51002");
        assertThat(shown.at("/findings/0/location").asText()).contains("RegState @");
        assertThat(commands.run("show", refused.msgId())).isZero();
        assertThat(commands.told())
                .contains("refused S51002", "findings 检查结果", "登记状态", "operator 运维", "delivered to e-window by MQ");
    }

    @Test
    @Order(5)
    void hidesPersonalValuesEverywhere() {
        StringBuilder shown = new StringBuilder();
        for (JsonNode line : commands.lines("list")) {
            String exchange = line.get("exchange").asText();
            assertThat(commands.run("show", exchange)).isZero();
            shown.append(commands.told());
            assertThat(commands.run("show", "--json", exchange)).isZero();
            shown.append(commands.told());
        }
        Matcher personal = PERSONAL.matcher(new String(accepted.bytes(), StandardCharsets.UTF_8));
        while (personal.find()) {
            assertThat(shown).doesNotContain(personal.group(2));
        }
        assertThat(commands.told())
                .doesNotContain("张三", "13900000011", "赵一诺", "110105199003079978", "130682199511229980");
    }

    @Test
    @Order(6)
    void revealsWithAnEntryInTheLedger() {
        String garbage = commands.lines("list", "--code", "S11005")
                .get(0)
                .get("exchange")
                .asText();
        JsonNode shown = commands.lines("show", "--reveal", garbage).get(0);
        assertThat(shown.at("/received/text").asText()).isEqualTo("张三 13900000011");
        JsonNode last = shown.get("ledger").get(shown.get("ledger").size() - 1);
        assertThat(last.get("event").asText()).isEqualTo("revealed");
        assertThat(last.get("subject").asText()).startsWith(System.getProperty("user.name"));
        assertThat(last.get("digest")).isEqualTo(shown.at("/received/sm3"));
    }

    @Test
    @Order(7)
    void saysInOneSentenceWhatIsMissing() throws IOException {
        assertThat(commands.run("show", "999999")).isEqualTo(1);
        assertThat(commands.complained()).hasLineCount(1).contains("No exchange fits");
        Path empty = Files.createDirectories(own.data().resolveSibling("empty"));
        assertThat(commands.execute("list", "--config", own.config().toString(), "--data", empty.toString()))
                .isEqualTo(1);
        assertThat(commands.complained()).hasLineCount(1).contains("holds no archive");
        Path config = Files.createDirectories(own.data().resolveSibling("external"));
        Files.writeString(
                config.resolve("hub.yaml"),
                Files.readString(own.config().resolve("hub.yaml"))
                        .replace("${HUB_DATABASE_URL:}", "jdbc:postgresql://127.0.0.1:1/hub"));
        assertThat(commands.execute("list", "--config", config.toString())).isEqualTo(1);
        assertThat(commands.complained()).hasLineCount(1).contains("cannot be reached");
    }

    @Test
    @Order(8)
    void worksWhileTheHubIsStoppedAndLeavesItStartable() throws Exception {
        List<JsonNode> running = commands.lines("list");
        hub.process().destroy();
        hub.process().waitFor();
        assertThat(commands.lines("list")).isEqualTo(running);
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        hub.kill();
        assertThat(commands.lines("list")).as("after kill -9").isEqualTo(running);
    }

    private static void send(List<byte[]> messages) throws Exception {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(own.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        try (var broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + own.mq());
                var connection = broker.createConnection("e-window", passwords.getProperty("e-window"));
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            for (byte[] bytes : messages) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(bytes);
                session.createProducer(session.createQueue("partner.e-window.in"))
                        .send(message);
            }
        }
    }
}

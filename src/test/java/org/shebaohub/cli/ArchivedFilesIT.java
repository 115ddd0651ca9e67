package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.AccountFeedback;
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.kit.FileHome;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.RecordFile;
import org.shebaohub.kit.SimpleCore;

/** {@code ./hub show} and {@code ./hub list} on batch files, their parts and the files that answer them. */
class ArchivedFilesIT {
    private static final AccountFiles ACCOUNTS = AccountFiles.of(LocalDate.of(2024, 3, 11), 1, 1001);
    private static final String BANK = "100000000000-sm2";
    private static final String REFUSED = "20240312000001";

    private static OwnFolders own;
    private static HubProcess hub;
    private static ArchiveCommands commands;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("archived-files-it");
        commands = new ArchiveCommands(own);
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        FileHome.of(own, "pboc").put(ACCOUNTS.name(), ACCOUNTS.content(), BANK);
        String wrong = RecordFile.certified("20240312").replace("|460200|", "|999999|");
        FileHome.of(own, "certification-mohrss")
                .put(
                        "RZJG_20240312_000001.txt",
                        RecordFile.certifications("20240312", 1, List.of(wrong, wrong)),
                        "MOHRSS000001-sm2");
        await().atMost(Duration.ofSeconds(60)).until(() -> events() == 3 && recorded(REFUSED));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void showsTheWholeWithoutTheDocumentsOfItsParts() {
        JsonNode shown = show(ACCOUNTS.batchNo());
        assertThat(shown.at("/batch/records").asLong()).isEqualTo(1001);
        assertThat(shown.at("/batch/done")).isEqualTo(shown.at("/batch/parts"));
        assertThat(shown.at("/counts/records").asLong()).isEqualTo(1001);
        assertThat(shown.get("records")).hasSize(50);
        assertThat(shown.at("/standings/0/count").asLong()).isEqualTo(1001);
        assertThat(shown.at("/seal").asText()).isNotEmpty();
        assertThat(show(shown.get("reception").asText()).get("line")).isEqualTo(shown.get("line"));
        assertThat(sent(shown, "EVENT"))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.at("/body/text").isNull()).isTrue())
                .allSatisfy(event -> assertThat(event.at("/body/sm3").asText()).hasSize(64))
                .extracting(event -> event.get("part").asInt())
                .containsExactly(1, 2, 3);
        assertThat(shown.at("/received/text").asText())
                .contains("mark|seq|operation|uscc|", "     2  D|00000001|A|911101********D046|北")
                .hasLineCount(22)
                .doesNotContain("91110105MA7ABCD046", "垚鑫");
        assertThat(show(ACCOUNTS.batchNo(), "--lines", "2").at("/received/text").asText())
                .hasLineCount(4);
    }

    @Test
    void showsAPageAndAPart() {
        JsonNode page = show(ACCOUNTS.batchNo(), "--page", "11");
        assertThat(page.at("/records/0/ref").asText()).isEqualTo("501");
        JsonNode part = show(ACCOUNTS.batchNo(), "--part", "3");
        assertThat(part.at("/counts/records").asLong()).isEqualTo(1);
        assertThat(part.at("/records/0/ref").asText()).isEqualTo("1001");
        assertThat(sent(part, "EVENT")).singleElement().satisfies(event -> assertThat(
                        event.at("/body/text").asText())
                .contains("<Chunk>3</Chunk>", "<FirstSeq>1001</FirstSeq>", "911101********E19P"));
        assertThat(commands.run("show", ACCOUNTS.name(), "--part", "3")).isZero();
        assertThat(commands.told())
                .contains("batch 批量: recorded", "1001 records, 0 decided; 3 of 3 parts recorded; 3 events")
                .contains("part 3  to core.events", "--- EVENT 1", "signed by 签名: 100000000000-SM2", ".sig: ");
    }

    @Test
    void showsWhatIsWrongWithEachRecord() {
        JsonNode shown = show(REFUSED);
        assertThat(shown.get("records"))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.get("code").asText()).isEqualTo("S44011"))
                .extracting(record -> record.get("ref").asText())
                .containsExactly("1", "2");
        assertThat(commands.run("show", REFUSED)).isZero();
        assertThat(commands.told())
                .contains("   2 A  110102********9968  李**        (2,3) S44011", "RZJG|1.0|MOHRSS000001|")
                .doesNotContain("李四维", "110102195512019968", "刘某");
    }

    @Test
    void writesTheOriginalByteForByteAndOnlyWithALedgerEntry() throws Exception {
        Path out = own.data().resolveSibling("original.txt");
        assertThat(commands.run("show", ACCOUNTS.batchNo(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(commands.complained()).contains("needs --reveal");
        assertThat(commands.run("show", ACCOUNTS.batchNo(), "--out", out.toString(), "--reveal"))
                .as(commands.complained())
                .isZero();
        assertThat(out).hasBinaryContent(ACCOUNTS.content());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        JsonNode shown = show(ACCOUNTS.batchNo());
        assertThat(Files.readString(out.resolveSibling("original.txt.sig")).strip())
                .isEqualTo(shown.at("/seal").asText().strip());
        assertThat(shown.get("ledger"))
                .extracting(entry -> entry.get("event").asText())
                .contains("revealed");
        assertThat(commands.run("show", ACCOUNTS.batchNo(), "--out", out.toString(), "--reveal"))
                .as("what is there is not written over")
                .isEqualTo(2);
    }

    @Test
    void showsAMessageOfTheBank() throws Exception {
        AccountFeedback feedback = AccountFeedback.of(Clock.systemUTC());
        byte[] message = feedback.signed(BANK);
        try (QueueClient bank = QueueClient.of(own, "pboc")) {
            bank.send(message);
            bank.send(message);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> commands.lines("list", "--type", "PBC-02").size() == 2);
        }
        List<JsonNode> both = commands.lines("list", "--type", "pbc-02", "--partner", "pboc");
        JsonNode first = show(both.get(1).get("exchange").asText());
        assertThat(first.at("/received/text").asText()).contains("SENDER=100000000000", "<AcctSts>OPEN</AcctSts>");
        assertThat(sent(first, "TECH_ACK").get(0).at("/body/text").asText()).contains("<MsgPrcCd>000000</MsgPrcCd>");
        assertThat(show(both.get(0).get("exchange").asText()).get("repeats").asLong())
                .isEqualTo(first.at("/line/exchange").asLong());
    }

    @Test
    void showsTheFileThatAnswersAFile() throws Exception {
        AccountFiles one = AccountFiles.of(LocalDate.of(2024, 3, 13), 1, 1);
        FileHome.of(own, "pboc").put(one.name(), one.content(), BANK);
        try (QueueClient queues = QueueClient.core(own)) {
            new SimpleCore(queues).says(one.batchNo(), 1, "SL1", 2, 2, "000000", "导入成功");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !sent(show(one.batchNo()), "FILE").isEmpty());
        }
        JsonNode file = sent(show(one.batchNo()), "FILE").get(0);
        assertThat(file.at("/body/text").asText())
                .contains("|originalBatchNo\n", "|" + one.batchNo() + "\n")
                .contains("     2  D|00000001|911101********D046|***", "|2|2|000000|导入成功\n");
        assertThat(commands.run("show", one.batchNo())).isZero();
        assertThat(commands.told()).contains("--- FILE 1 ", "AcceptNo 受理号: SL1");
    }

    @Test
    void listsPageByPageAndByTheCanonicalId() {
        List<JsonNode> all = commands.lines("list", "--channel", "certification-mohrss");
        assertThat(all).isNotEmpty();
        String canonicalId =
                sent(show(ACCOUNTS.batchNo()), "EVENT").get(1).get("msg_id").asText();
        assertThat(commands.lines("list", "--canonical", canonicalId, "--type", "PBC-01", "--status", "accepted"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("msg_id").asText()).isEqualTo(ACCOUNTS.batchNo()));
        assertThat(commands.run("list", "--canonical", canonicalId, "--type", "PBC-02"))
                .isZero();
        assertThat(commands.complained()).contains("Nothing fits");
        String newest =
                commands.lines("list", "--limit", "1").get(0).get("exchange").asText();
        assertThat(commands.complained()).contains("--before " + newest);
        assertThat(commands.lines("list", "--before", newest))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("exchange").asLong()).isLessThan(Long.parseLong(newest)));
        assertThat(commands.run("list", "--limit", "0")).isEqualTo(2);
        assertThat(commands.run("show", REFUSED, "--page", "0")).isEqualTo(2);
    }

    private static JsonNode show(String... id) {
        String[] command = new String[id.length + 1];
        command[0] = "show";
        System.arraycopy(id, 0, command, 1, id.length);
        return commands.lines(command).get(0);
    }

    private static List<JsonNode> sent(JsonNode shown, String role) {
        return StreamSupport.stream(shown.get("sent").spliterator(), false)
                .filter(one -> one.get("role").asText().equals(role))
                .toList();
    }

    private static boolean recorded(String batchNo) {
        return commands.lines("list", "--serial", batchNo).size() == 1
                && show(batchNo).at("/batch/state").asText().equals("RECORDED");
    }

    private static int events() {
        return commands.lines("list", "--serial", ACCOUNTS.batchNo()).isEmpty()
                ? 0
                : sent(show(ACCOUNTS.batchNo()), "EVENT").size();
    }
}

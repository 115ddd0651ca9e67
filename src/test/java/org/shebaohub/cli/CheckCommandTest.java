package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.RecordFile;
import picocli.CommandLine;

/** What a partner's engineer gets from {@code ./hub check}. */
class CheckCommandTest {
    private static final String SAMPLES = "src/test/resources/partner/e-window/";
    private static final String UNIT = SAMPLES + "ECT-01_UnitRegistration.xml";
    private static final String EMPLOYEES = SAMPLES + "ECT-02_FirstEmployeeRegistration.xml";
    private static final String ACCOUNT = SAMPLES + "ECT-03_UnitBankAccountPush.xml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void acceptsGoodSamples() {
        assertThat(check(UNIT, ACCOUNT)).isZero();
        assertThat(out.toString())
                .contains("ECT-01_UnitRegistration.xml: accepted 接收")
                .doesNotContain("error");
    }

    @Test
    void tellsRefusedRecordsOfAnAcceptedMessage() throws IOException {
        assertThat(check("--json", EMPLOYEES)).isEqualTo(3);
        JsonNode items = json().get("items");
        assertThat(items).hasSize(3);
        assertThat(items.at("/1/findings/0/code").asText()).isEqualTo("S52004");
        assertThat(items.at("/1/groups/0/feedback_status").asText()).isEqualTo("3");
        assertThat(items.at("/2/findings/0/code").asText()).isEqualTo("S53002");
        assertThat(items.at("/2/groups/0/feedback_status").asText()).isEqualTo("1");
        assertThat(items.at("/0/findings")).isEmpty();
    }

    @Test
    void tellsWhereARefusedMessageIsWrong() throws IOException {
        Path tampered = Files.writeString(
                folder.resolve("tampered.xml"),
                Files.readString(Path.of(UNIT)).replace("<RegState>1<", "<RegState>2<"));
        assertThat(check("--json", tampered.toString())).isEqualTo(1);
        JsonNode told = json();
        assertThat(told.get("ack_code").asText()).isEqualTo("S21003");
        assertThat(told.get("total").asInt()).isEqualTo(told.get("findings").size());
        assertThat(told.at("/findings/0/location").asText()).matches("/HubMessage/Signature.* @\\d+:\\d+");
        assertThat(told.at("/findings/0/message").asText()).contains(" / ");
    }

    @Test
    void saysWhetherAnAnswerIsTheHubs() throws IOException {
        assertThat(check(SAMPLES + "ACK-01_TechAck.xml", SAMPLES + "ACK-02_BizFeedback.xml"))
                .isZero();
        assertThat(out.toString()).contains("signed by the hub");
        Path forged = Files.writeString(
                folder.resolve("forged.xml"),
                Files.readString(Path.of(SAMPLES + "ACK-01_TechAck.xml")).replace("<AckCode>0", "<AckCode>1"));
        assertThat(check(forged.toString())).isEqualTo(1);
    }

    @Test
    void judgesAtTheTimeGiven() {
        assertThat(check("--at", "2024-03-12T09:30:16+08:00", UNIT)).isEqualTo(1);
        assertThat(out.toString()).contains("S31011");
        assertThat(check("--at", "2024-03-12T09:30:15+08:00", UNIT)).isZero();
    }

    @Test
    void aFilesNameCountsBySftpOnly() throws IOException {
        Path named = Files.copy(Path.of(UNIT), folder.resolve("BJECT0000001202403110930150001.xml"));
        assertThat(check("--sftp", named.toString())).isZero();
        assertThat(check("--sftp", UNIT)).isEqualTo(1);
        assertThat(out.toString()).contains("S11002");
    }

    @Test
    void aBatchFileIsJudgedWithWhatLiesBesideIt() throws IOException {
        String name = "CRT-01_RZJG_20240313_000001.txt";
        Path samples = Path.of("src/test/resources/partner/certification");
        Path alone = Files.copy(samples.resolve(name), folder.resolve(name));
        assertThat(check("--json", alone.toString())).isEqualTo(1);
        assertThat(json().get("ack_code").asText()).isEqualTo("S11001");

        Files.copy(samples.resolve(name + ".sig"), folder.resolve(name + ".sig"));
        out.getBuffer().setLength(0);
        assertThat(check("--json", alone.toString())).isZero();
        JsonNode told = json();
        assertThat(told.get("msg_id").asText()).isEqualTo("20240313000001");
        assertThat(told.get("records").asLong()).isEqualTo(3);
        assertThat(told.get("items")).isEmpty();
        assertThat(told.get("at").asText()).startsWith("2024-03-13T12:00");
    }

    @Test
    void refusedRecordsOfAFileAreToldAndTheOthersGoOn() throws IOException {
        Path file = hostile("certification-files/record-S44011-division", "RZJG_20240313_000001.txt");
        assertThat(check("--json", file.toString())).isEqualTo(3);
        JsonNode told = json();
        assertThat(told.get("records_refused").asLong()).isEqualTo(1);
        assertThat(told.get("items")).hasSize(1);
        assertThat(told.at("/items/0/name_masked").asText()).isEqualTo("李**");
        assertThat(told.at("/items/0/findings/0/location").asText()).isEqualTo("line 3 bytes 43-48");
        out.getBuffer().setLength(0);
        check(file.toString());
        assertThat(out.toString()).contains("1 of 3 records", "S44011", "next batch number");
    }

    @Test
    void ofTenThousandFaultsTwoHundredAreListed() throws IOException {
        Path file = hostile("certification-files/S11006-ten-thousand", "RZJG_20240313_000001.txt");
        assertThat(check("--json", file.toString())).isEqualTo(1);
        assertThat(json().get("total").asLong()).isEqualTo(10_000);
        assertThat(json().get("findings")).hasSize(200);
        out.getBuffer().setLength(0);
        check(file.toString());
        assertThat(out.toString()).contains("10000 errors", "and 9800 more");
        assertThat(out.toString().lines()).hasSizeLessThan(420);
    }

    @Test
    void ofTenThousandRefusedRecordsTwoHundredFindingsAreListed() throws IOException {
        String record = RecordFile.certified("20240312").replace("|460200|04|", "|999999|05|");
        byte[] refused = RecordFile.certifications("20240313", 1, Collections.nCopies(10_000, record));
        Path file = RecordFile.put(folder, "RZJG_20240313_000001.txt", refused, "MOHRSS000001-sm2");
        assertThat(check("--json", file.toString())).isEqualTo(3);
        assertThat(json().get("records_refused").asLong()).isEqualTo(10_000);
        assertThat(json().get("record_findings").asLong()).isEqualTo(20_000);
        assertThat(json().get("items")).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "ECT04R_20240311_000001.txt, ECT04R|1.0|BJSI00000001|BJECT0000001|20240311|20240311000001|0",
        "ZHHP_BJSI00000001_100000000000_20240312_00000001.txt, HZHHP0100BJSI00000001100000000000"
    })
    void anAnswerFileIsTheHubsByItsSig(String name, String beginning) throws IOException {
        byte[] answer = (beginning + "\n").getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve(name), answer);
        assertThat(check(file.toString())).isEqualTo(1);
        RecordFile.put(folder, name, answer, "BJSI00000001-sm2");
        assertThat(check(file.toString())).isZero();
        assertThat(out.toString()).contains("S11001", "signed by the hub");
        RecordFile.put(folder, name, answer, "BJECT0000001-sm2");
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("S21004");
    }

    @Test
    void aNameOfNoKindIsTold() throws IOException {
        Path file = hostile("certification-files/good-sm2", "certifications.txt");
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("refused 拒收 S11002");
    }

    @Test
    void theTestFlagIsThatOfTheEnvironment() {
        assertThat(check("--environment", "test", UNIT)).isNotEqualTo(check("--environment", "production", UNIT));
        assertThat(out.toString()).contains("S31010");
    }

    @Test
    void theWorstOfSeveralFilesCounts() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.xml"));
        assertThat(check(UNIT, EMPLOYEES)).isEqualTo(3);
        assertThat(check(EMPLOYEES, empty.toString(), UNIT)).isEqualTo(1);
        assertThat(out.toString()).contains("empty.xml: refused 拒收 S11005");
    }

    @Test
    void wrongUseIsOneSentence() {
        assertThat(check()).isEqualTo(2);
        assertThat(check("--at", "yesterday", UNIT)).isEqualTo(2);
        err.getBuffer().setLength(0);
        assertThat(check("missing.xml")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("missing.xml is no file that can be read.");
    }

    private Path hostile(String name, String wireName) throws IOException {
        Path from = Path.of("src/test/resources/hostile", name + ".txt");
        Files.copy(Path.of(from + ".sig"), folder.resolve(wireName + ".sig"));
        return Files.copy(from, folder.resolve(wireName));
    }

    private int check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }
}

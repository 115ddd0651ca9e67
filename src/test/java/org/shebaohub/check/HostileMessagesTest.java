package org.shebaohub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.message.Document;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;

/**
 * Hundreds of variants of the samples, made and signed by foreign tools (src/test/resources/hostile), each
 * with exactly the codes that it must get, and their good neighbours.
 */
class HostileMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static OfflineCheck check;

    @BeforeAll
    static void open() {
        check = OfflineCheck.open(Map.of("hub.home", ".", "hub.config-folder", "config", "hub.environment", "TRIAL"));
    }

    @AfterAll
    static void close() {
        check.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected.tsv", delimiter = '\t')
    void getsExactlyItsCodes(String file, String expected) throws IOException {
        judge("e-window/" + file, expected, "/[^ ]* ?@\\d+:\\d+");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-overseas.tsv", delimiter = '\t')
    void getsExactlyItsCodesFromAbroad(String file, String expected) throws IOException {
        judge("overseas/" + file, expected, "/[^ ]* ?@\\d+:\\d+");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-json.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsJson(String file, String expected) throws IOException {
        judge("json/" + file, expected, "(/[\\w?]*)+|@\\d+:\\d+");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-pboc.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsPboc(String file, String expected) throws IOException {
        judge("pboc/" + file, expected, "line [12] bytes \\d+-\\d+|/[^ ]* ?@\\d+:\\d+|@\\d+:\\d+");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-licence.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsAnAnswer(String file, String expected) throws IOException {
        judge("e-licence/" + file, expected, "(/[\\w?]*)+|@\\d+:\\d+");
    }

    private static void judge(String file, String expected, String location) throws IOException {
        Document message = Document.of(Files.readAllBytes(FOLDER.resolve(file)));

        Report report = check.judge(file, message, Transport.MQ, null).report();

        assertThat(Told.of(report)).as("%s", report.findings()).isEqualTo(expected);
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.location()).matches(location);
            assertThat(finding.chinese()).containsPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "e-window, expected.tsv",
        "overseas, expected-overseas.tsv",
        "json, expected-json.tsv",
        "pboc, expected-pboc.tsv",
        "e-licence, expected-licence.tsv"
    })
    void expectsSomethingOfEveryMessageOfTheFolder(String folder, String table) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder));
                Stream<String> lines = Files.lines(FOLDER.resolve(table))) {
            assertThat(lines.map(line -> line.split("\t")[0]))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }
}

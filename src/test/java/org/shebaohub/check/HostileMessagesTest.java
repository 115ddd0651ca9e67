package org.shebaohub.check;

import java.io.IOException;
import java.nio.file.Files;
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
class HostileMessagesTest extends Judging {
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
        Document message = Document.of(Files.readAllBytes(HOSTILE.resolve(file)));

        Report report = check.judge(file, message, Transport.MQ, null).report();

        mustTell(report, expected, location);
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
        mustListTheWhole(folder, table);
    }
}

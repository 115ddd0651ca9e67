package org.shebaohub.check;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;

/**
 * Variants of the batch files, made and signed by foreign tools (src/test/resources/hostile), each with exactly the codes that
 * it must get, and their good neighbours. Each is read from the disk under the name that it has in {@code /in}.
 */
class HostileFilesTest extends Judging {
    private static final String LOCATION = "(line \\d+( bytes \\d+-\\d+)?|[\\w.]+\\.(txt|csv)(\\.sig)?)?";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-certification-files.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsACertificationFile(String file, String expected, String wireName) {
        judge("certification-files/" + file, expected, wireName);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-licence-files.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsALicenceFile(String file, String expected, String wireName) {
        judge("e-licence-files/" + file, expected, wireName);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-registration-days.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsADayOfRegistrations(String file, String expected, String wireName) {
        judge("e-window-files/" + file, expected, wireName);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-settlement-details.tsv", delimiter = '\t')
    void getsExactlyItsCodesAsADetailOfSettlements(String file, String expected, String wireName) {
        judge("medical-files/" + file, expected, wireName);
    }

    private static void judge(String file, String expected, String wireName) {
        SentFile here = SentFile.of(HOSTILE.resolve(file));

        Report report = check.judge(new SentFile(wireName, here.document(), here.seal()), Transport.SFTP, null)
                .report();

        mustTell(report, expected, LOCATION);
    }

    @ParameterizedTest
    @CsvSource({
        "certification-files, expected-certification-files.tsv",
        "e-licence-files, expected-licence-files.tsv",
        "e-window-files, expected-registration-days.tsv",
        "medical-files, expected-settlement-details.tsv"
    })
    void expectsSomethingOfEveryFileOfTheFolder(String folder, String table) throws IOException {
        mustListTheWhole(folder, table);
    }
}

package org.shebaohub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shebaohub.check.Verdict.Outcome;
import org.shebaohub.message.Transport;

/** Every sample that was published before the hub existed gets the verdict that was published with it. */
class PublishedSamplesTest extends Judging {
    private static final Path FOLDER = Path.of("src/test/resources/partner");
    /** PBC-03 was published without its .sig. @param own signed by the hub @param refused records */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/partner/published.tsv", delimiter = '\t')
    void getsItsVerdict(String file, Outcome outcome, boolean own, String code, long refused) {
        Verdict verdict = check.judge(SentFile.of(FOLDER.resolve(file)), Transport.MQ, null);

        assertThat(verdict.outcome()).as("%s", verdict.report().findings()).isEqualTo(outcome);
        assertThat(verdict.own()).isEqualTo(own);
        assertThat(verdict.report().code().map(Object::toString).orElse("000000"))
                .isEqualTo(code);
        assertThat(verdict.records() == null ? 0 : verdict.records().refused()).isEqualTo(refused);
    }

    /** The second of three employees breaks a rule, the third is reviewed: as the published ACK-02 says. */
    @Test
    void countsTheRecordsOfAMessage() {
        Verdict verdict = check.judge(
                SentFile.of(FOLDER.resolve("e-window/ECT-02_FirstEmployeeRegistration.xml")), Transport.MQ, null);
        assertThat(verdict.records()).isEqualTo(new Verdict.Records(3, 1, 1, 2));
    }
}

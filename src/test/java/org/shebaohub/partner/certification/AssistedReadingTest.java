package org.shebaohub.partner.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.FilePart;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.message.Severity;

/** CRT-01 on its way to the core: valid there, and no field of it lost. */
class AssistedReadingTest {
    private static final String NAME = "RZJG_20240313_000001.txt";
    private static final Path SAMPLE = Path.of("src/test/resources/partner/certification/CRT-01_" + NAME);
    private static final Path HOSTILE = Path.of("src/test/resources/hostile/certification-files");

    private final FilePart file = new FilePart(
            "certification/assisted-certification-batch.layout.yaml", "certification-mohrss", "MOHRSS000001");
    private final CertificationPartner partner = new CertificationPartner(null, new CertificationReader(), null, null);

    @Test
    void losesNoFieldOfTheSample() throws Exception {
        Message part = file.of(SAMPLE, NAME, Report.CLEAN);
        String event = FilePart.event(part, partner);

        assertThat(FilePart.values(part)).hasSize(3 * 16 + 2).allSatisfy(value -> assertThat(event)
                .contains(">" + value + "<"));
        assertThat(event)
                .contains("<BatchNo>20240313000001</BatchNo><Chunk>1</Chunk><Last>true</Last>")
                .contains("<FirstSeq>1</FirstSeq><Count>3</Count>", "<SourceFormat>FILE<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good-four-byte-character",
                "good-bar-in-a-character",
                "good-quotes-are-text",
                "good-small-x",
                "good-document-07",
                "good-document-99",
                "good-501"
            })
    void isValidAtTheCore(String name) throws Exception {
        assertThat(FilePart.event(file.of(HOSTILE.resolve(name + ".txt"), NAME, Report.CLEAN), partner))
                .contains("<BenefitCertificationEvent>");
    }

    @Test
    void leavesARefusedRecordOutAndTellsWhyOneIsReviewed() throws Exception {
        Report report = new Report(List.of(
                new Finding(Severity.ERROR, ErrorCode.S44011, "", "", "", "1"),
                new Finding(Severity.WARNING, ErrorCode.S53005, "", "", "", "3")));
        assertThat(FilePart.event(file.of(SAMPLE, NAME, report), partner))
                .contains("<FirstSeq>2</FirstSeq><Count>2</Count>", "<Ref>3</Ref><Review>S53005</Review>")
                .doesNotContain("<Ref>1<");
    }

    @Test
    void ofAFileWithoutAGoodRecordThereIsNoEvent() throws Exception {
        Report report = new Report(List.of("1", "2", "3").stream()
                .map(ref -> new Finding(Severity.ERROR, ErrorCode.S44011, "", "", "", ref))
                .toList());
        var reading = partner.reader().read(file.of(SAMPLE, NAME, report));
        assertThat(reading.event()).isNull();
        assertThat(reading.subjects()).hasSize(3);
    }
}

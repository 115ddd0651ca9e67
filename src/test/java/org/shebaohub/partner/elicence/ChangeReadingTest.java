package org.shebaohub.partner.elicence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.FilePart;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Reader.Subject;

/** EBL-03 on its way to the core: valid there, and no field of it lost. */
class ChangeReadingTest {
    private static final String NAME = "EBL03_20240321_000001.txt";
    private static final Path SAMPLE =
            Path.of("src/test/resources/partner/e-licence/EBL-03_LicenceStatusChange_20240321_000001.txt");
    private static final Path HOSTILE = Path.of("src/test/resources/hostile/e-licence-files");

    private final FilePart file =
            new FilePart("e-licence/licence-status-change.layout.yaml", "e-licence", "BJEBL0000001");
    private final ELicencePartner partner = new ELicencePartner(null, new ELicenceReader(), null, null, null);

    @Test
    void losesNoFieldOfTheSample() throws Exception {
        Message part = file.of(SAMPLE, NAME, Report.CLEAN);
        String event = FilePart.event(part, partner);

        assertThat(FilePart.values(part)).hasSize(29).allSatisfy(value -> assertThat(event)
                .contains(">" + value + "<"));
        assertThat(event)
                .contains("<Change><Kind>C</Kind><Field>lerep</Field><Old>赵一诺</Old><New>李四维</New>"
                        + "<EffectiveDate>2024-03-20</EffectiveDate></Change>")
                .contains("<RegState>2</RegState>", "<RegStateName>吊销，未注销</RegStateName>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"good-no-old-value", "good-no-new-value", "good-quotes-are-text", "good-line-separator-is-text"})
    void isValidAtTheCore(String name) throws Exception {
        assertThat(FilePart.event(file.of(HOSTILE.resolve(name + ".txt"), NAME, Report.CLEAN), partner))
                .contains("<LicenceEvent>");
    }

    @Test
    void aUnitIsShownAsItIs() throws Exception {
        assertThat(partner.reader().read(file.of(SAMPLE, NAME, Report.CLEAN)).subjects())
                .first()
                .isEqualTo(new Subject("1", "91110105MA7ABCD046", "北京垚鑫智慧科技有限公司", true, List.of("A")));
    }
}

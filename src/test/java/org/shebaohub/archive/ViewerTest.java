package org.shebaohub.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.kit.SampleIdentifiers;
import org.shebaohub.message.Document;

/** What an operator sees of documents without asking for more. */
class ViewerTest {
    private static final Path SAMPLES = Path.of("src/test/resources/partner");
    private static final List<String> IDENTIFIERS = identifiers();
    private static final Layouts LAYOUTS = Layouts.in(Path.of("schemas"));

    @ParameterizedTest
    @MethodSource("samples")
    void showsNoIdentifierOfAnySample(Path sample) throws IOException {
        Document document = Document.of(Files.readAllBytes(sample));
        for (boolean own : List.of(true, false)) {
            assertThat(IDENTIFIERS).noneMatch(masked(document, own)::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void showsOfAFileWhatItsColumnsAllow(Path sample) throws IOException {
        String name = sample.getFileName().toString().replaceFirst("^[A-Z]{3}-\\d\\d_", "");
        String type = sample.getFileName().toString().substring(0, 6);
        FileLayout layout = LAYOUTS.of(name, type).orElseThrow();
        Document file = Document.of(Files.readAllBytes(sample));
        for (boolean own : List.of(true, false)) {
            String shown = Viewer.masking().lines(file, layout, 100, "sm3", own).text();
            assertThat(IDENTIFIERS).noneMatch(shown::contains);
            assertThat(shown).contains("mark|", "BJSI00000001").hasLineCount(lines(file, layout));
        }
        assertThat(Viewer.masking().lines(file, layout, 2, "sm3", false).text()).doesNotContain("\n     3  ");
        assertThat(Viewer.masking().lines(file, null, 2, "sm3", false).text()).startsWith("***");
    }

    @Test
    void showsOfALineWhatIsBeyondItsColumnsOnlyWhereItIsAState() throws IOException {
        Document file = Document.ofUtf8("ECT04R|1.0|BJSI00000001\n1|id|ECT-01|no|91110105MA7ABCD046|x|y|0|2|赵一诺|\n");
        FileLayout layout = LAYOUTS.of("ECT04R_20240311_000001.txt", "ECT-04").orElseThrow();
        assertThat(Viewer.masking().lines(file, layout, 9, "sm3", true).text())
                .contains("|x|y|0|2|***\n")
                .contains("9111");
    }

    @Test
    void showsOfAMessageOfTheBankWhatItsNamesAllow() throws IOException {
        Document message = Document.of(Files.readAllBytes(SAMPLES.resolve("pboc/PBC-02_AccountStatusChange.msg")));
        assertThat(masked(message, false))
                .contains("SENDER=100000000000", "ID=20240311032600000001", "{S:VIeLzn", "<AcctSts>OPEN</AcctSts>")
                .contains("<AcctId>***0018</AcctId>", "<EntNm>北")
                .doesNotContain("垚鑫", "91110105MA7ABCD046", "0200009999000000018");
        assertThat(IDENTIFIERS).noneMatch(masked(message, false)::contains);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void stillTellsWhichMessageItIs(Path sample) throws IOException {
        String text = Files.readString(sample);
        String id = text.replaceFirst("(?s).*?(?:<MsgId>|\"msgid\": ?\")(\\w{30}).*", "$1");
        assertThat(masked(Document.ofUtf8(text), false)).contains(id);
    }

    @Test
    void revealsTheBytesAsTheyAre() throws IOException {
        Path sample = SAMPLES.resolve("e-window/ECT-02_FirstEmployeeRegistration.xml");
        assertThat(Viewer.revealing()
                        .body(Document.of(Files.readAllBytes(sample)), false)
                        .text())
                .isEqualTo(Files.readString(sample))
                .contains("110105199003079978", "赵一诺");
    }

    @ParameterizedTest
    @CsvSource({
        "Name, 赵一诺, 赵**",
        "CertNo, 110105199003079978, 110105********9978",
        "Mobile, 13900000011, 139****0011",
        "Mobile, 010-12345678, ***",
        "AcctNo, 6222020200009999992, ***9992",
        "AcctNo, 123456, ***",
        "OfficeAddr, 北京市朝阳区建国路88号, 北京市朝阳区***",
        "OfficeAddr, 建国路88号, ***",
        "BirthDate, 1990-03-07, ***",
        "MonthlySalary, 15000.00, ***",
        "NeverHeardOf, 1, ***",
        "Reason, 缴费人员类别与户口性质不符, 缴费人员类别与户口性质不符",
        "Reason, 赵一诺的材料不全, ***",
    })
    void showsOfAValueWhatItsNameAllows(String name, String value, String shown) {
        assertThat(masked(Document.ofUtf8("<" + name + ">" + value + "</" + name + ">"), true))
                .isEqualTo("<" + name + ">" + shown + "</" + name + ">\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<MsgId>赵一诺</MsgId>",
                "<MsgId>110105199003079978</MsgId>",
                "<BizSerialNo>ECT/13900000011</BizSerialNo>",
                "<RefFileName>photo/110105199003079978.jpg</RefFileName>",
                "<Header><MsgId>1</MsgId>赵一诺</Header>",
                "<MsgId><![CDATA[赵一诺]]></MsgId>",
                "<MsgId Sm3='13900000011'/>",
                "<赵一诺/>",
                "<N110105199003079978/>",
                "<Message>赵一诺</Message>",
                "<MsgId>1</MsgId><!--赵一诺-->",
                "<a>赵一诺",
                "{\"msgid\": \"110105199003079978\"}",
                "{\"赵一诺\": 1}",
                "{\"message\": \"赵一诺\"}",
                "{\"psn_name\": [\"赵一诺\"], \"memo\": {\"x\": \"13900000011\"}}",
                "{\"tel\": 13900000011",
                "{H:13900000011}赵一诺",
                "D|赵一诺|110105199003079978|",
            })
    void hidesWhatStandsWhereItDoesNotBelong(String hostile) {
        assertThat(masked(Document.ofUtf8(hostile), false)).doesNotContain("赵一诺", "110105199003079978", "13900000011");
    }

    @Test
    void hidesOfAHeaderWhatIsAPersons() {
        assertThat(Viewer.masking().word("110105199003079978")).isEqualTo("110105********9978");
        assertThat(Viewer.masking().word("BJECT0000001202403110930160002")).isEqualTo("BJECT0000001202403110930160002");
        assertThat(Viewer.masking().word("a\u001b[31m")).isEqualTo("a?[31m");
    }

    @Test
    void showsTheReportOfAnOwnAnswer() throws IOException {
        String shown =
                masked(Document.of(Files.readAllBytes(SAMPLES.resolve("e-window/ACK-02_BizFeedback.xml"))), true);
        assertThat(shown).contains("<ReasonCode>S52004</ReasonCode>", "<Reason>缴费人员类别与户口性质不符</Reason>", "赵**");
    }

    private static String masked(Document document, boolean own) {
        return Viewer.masking().body(document, own).text();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|json)"))
                    .toList();
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|csv)"))
                    .toList();
        }
    }

    /** Of the file itself, and those that name the columns of header, details and trailer. */
    private static int lines(Document file, FileLayout layout) {
        String text = new String(file.copy(), layout.charset());
        return (int) text.lines().count() + 3;
    }

    private static List<String> identifiers() {
        try {
            return SampleIdentifiers.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

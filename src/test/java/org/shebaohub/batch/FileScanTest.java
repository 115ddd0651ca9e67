package org.shebaohub.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.message.Document;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;
import org.shebaohub.partner.FileLayouts;

/** Whole files, by the declared layouts, in pieces of any size. */
class FileScanTest {
    private static final Path SAMPLES = Path.of("src/test/resources/partner");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final FileLayouts LAYOUTS = new FileLayouts(Path.of("schemas"));
    private static final FileLayout ACCOUNTS = LAYOUTS.read("pboc/enterprise-account-feed.layout.yaml");
    private static final FileLayout CERTIFICATIONS =
            LAYOUTS.read("certification/assisted-certification-batch.layout.yaml");
    private static final FileLayout LICENCES = LAYOUTS.read("e-licence/licence-status-change.layout.yaml");

    private static final String ACCOUNTS_NAME = "ZHXX_100000000000_BJSI00000001_20240311_00000001.txt";
    private static final String LICENCES_NAME = "EBL03_20240321_000001.txt";
    private static final String CERTIFICATIONS_NAME = "RZJG_20240313_000001.txt";

    @ParameterizedTest
    @CsvSource({"1", "7", "501", "502", "4096"})
    void readsTheSamplesInPiecesOfAnySize(int size) {
        for (BatchContent read : List.of(
                scan(ACCOUNTS, ACCOUNTS_NAME, accounts(), size),
                scan(LICENCES, LICENCES_NAME, licences(), size),
                scan(CERTIFICATIONS, CERTIFICATIONS_NAME, certifications(), size))) {
            assertThat(codes(read)).isEmpty();
            assertThat(read.records()).isEqualTo(3);
        }
        BatchContent accounts = scan(ACCOUNTS, ACCOUNTS_NAME, accounts(), size);
        assertThat(accounts.envelope().key()).isEqualTo("20240311ZHXX00000001");
        assertThat(accounts.envelope().sender()).isEqualTo("100000000000");
        assertThat(accounts.parts()).containsExactly(502L);
    }

    @Test
    void digestsTheWholeFile() {
        FileScan scan = new FileScan(ACCOUNTS_NAME, ACCOUNTS, Tally.NONE);
        scan.accept(accounts(), 0, accounts().length);
        scan.finish();
        assertThat(scan.sm3()).isEqualTo(Document.of(accounts()).sm3());
    }

    @Test
    void readsRecordsWithTheirBytes() throws IOException {
        Document document = Document.of(accounts());
        try (RecordReader records = new RecordReader(document.open(502), ACCOUNTS, new RecordReader.Place(2, 502))) {
            List<Row> rows = records.next(500);
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).child("depositor").text()).isEqualTo("房山区良乡\uD842\uDFB7㛃䶮餐饮店");
            assertThat(rows.get(2).child("acctNo").location()).isEqualTo("line 4 bytes 153-184");
            assertThat(rows.get(0).text("seq")).isEqualTo("1");
        }
    }

    @Test
    void splitsAtDelimitersThatAreNoPartOfACharacter() throws IOException {
        // The second byte of 倈 in GB18030 is the delimiter's.
        byte[] line = "1|倈|x\n".getBytes(GB18030);
        RecordLayout columns = CERTIFICATIONS.detail();
        Row row = new Row(new Line(line, 0, line.length - 1, 2, 0, Line.End.LF, true), CERTIFICATIONS, columns);
        assertThat(row.text("personNo")).isEqualTo("倈");
        assertThat(row.child("name").location()).isEqualTo("line 2 bytes 6-6");
    }

    @Test
    void tellsARecordThatIsTooLongByOneByte() {
        byte[] file = accounts();
        byte[] longer = new byte[file.length + 1];
        System.arraycopy(file, 0, longer, 0, 1100);
        longer[1100] = ' ';
        System.arraycopy(file, 1100, longer, 1101, file.length - 1100);
        BatchContent read = scan(ACCOUNTS, ACCOUNTS_NAME, longer, 4096);
        assertThat(read.form().findings()).extracting(Finding::location).containsExactly("line 3");
        assertThat(read.form().code().orElseThrow().code()).isEqualTo("S11003");
    }

    @Test
    void tellsAColumnThatCutsACharacter() {
        byte[] file = accounts();
        // The last byte of the depositor becomes the first of a character whose second is in the next column.
        file[502 + 147] = (byte) 0xB1;
        BatchContent read = scan(ACCOUNTS, ACCOUNTS_NAME, file, 4096);
        assertThat(read.form().findings()).extracting(Finding::location).containsExactly("line 2 bytes 29-148");
        assertThat(read.form().code().orElseThrow().code()).isEqualTo("S11004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // what is replaced; by what; what is found
                "EBL03|1.0;EBL04|1.0;S11007",
                "EBL03|1.0;EBL03|1.1;S11007",
                "|20240321000001|3;|20240321000002|3;S11002",
                "|20240321|20240321000001;|20240322|20240321000001;S11002",
                "|20240321000001|3;|20240321000001|4;S31005",
                "END|3|;END|2|;S31005",
                "\\n2|9111;\\n3|9111;S31005",
                "|2|2|吊;|2|吊;S11006",
                "|3;|three;S11006",
                "\\n3|;\\n\\n3|;S11006",
                "\\n2|;\\r\\n2|;S11006",
                "END|3|8a;END|3|8b;S31008",
                "END|3|8a;END|3|xx;S11006",
                "END|3;3;S11006",
            })
    void tellsWhatIsWrongWithALine(String what, String by, String code) {
        String text = new String(licences(), StandardCharsets.UTF_8);
        String from = what.replace("\\n", "\n").replace("\\r", "\r");
        String changed = text.replaceFirst(
                java.util.regex.Pattern.quote(from),
                java.util.regex.Matcher.quoteReplacement(by.replace("\\n", "\n").replace("\\r", "\r")));
        assertThat(changed).isNotEqualTo(text);
        BatchContent read = scan(LICENCES, LICENCES_NAME, changed.getBytes(StandardCharsets.UTF_8), 4096);
        assertThat(codes(read)).contains(code);
    }

    @Test
    void refusesAFileCutAtAnyByte() {
        for (FileLayout layout : List.of(ACCOUNTS, LICENCES, CERTIFICATIONS)) {
            byte[] file = layout == ACCOUNTS ? accounts() : layout == LICENCES ? licences() : certifications();
            String name = layout == ACCOUNTS ? ACCOUNTS_NAME : layout == LICENCES ? LICENCES_NAME : CERTIFICATIONS_NAME;
            for (int length = 0; length < file.length; length++) {
                FileScan scan = new FileScan(name, layout, Tally.NONE);
                scan.accept(file, 0, length);
                assertThat(codes(scan.finish()))
                        .as("%s cut at %d", layout.msgType(), length)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void keepsMemoryFlatWhateverComes() {
        FileScan scan = new FileScan(LICENCES_NAME, LICENCES, Tally.NONE);
        byte[] line = "1|not a record\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100_000; i++) {
            scan.accept(line, 0, line.length);
        }
        Report schema = scan.finish().schema();
        assertThat(schema.findings()).hasSize(5_000);
        assertThat(schema.total()).isEqualTo(100_001);
    }

    private static List<String> codes(BatchContent read) {
        Report all = read.form().and(read.schema()).and(read.batch());
        return all.findings().stream().map(finding -> finding.code().code()).toList();
    }

    private static BatchContent scan(FileLayout layout, String name, byte[] file, int size) {
        FileScan scan = new FileScan(name, layout, Tally.NONE);
        for (int from = 0; from < file.length; from += size) {
            byte[] piece = java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + size));
            scan.accept(piece, 0, piece.length);
        }
        return scan.finish();
    }

    private static byte[] accounts() {
        return read("pboc/PBC-01_" + ACCOUNTS_NAME);
    }

    private static byte[] licences() {
        return read("e-licence/EBL-03_LicenceStatusChange_20240321_000001.txt");
    }

    private static byte[] certifications() {
        return read("certification/CRT-01_" + CERTIFICATIONS_NAME);
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.shebaohub.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shebaohub.partner.FileLayouts;

/** Files with delimiters, as a partner's own answer file may be; what is written is what the scan of such a file accepts. */
class FileWriterTest {
    private static final FileLayouts LAYOUTS = new FileLayouts(Path.of("schemas"));
    private static final FileLayout LICENCES = LAYOUTS.read("e-licence/licence-status-change.layout.yaml");
    private static final FileLayout SETTLEMENTS = LAYOUTS.read("medical/settlement-recon-detail.layout.yaml");
    private static final FileLayout CERTIFICATIONS =
            LAYOUTS.read("certification/assisted-certification-batch.layout.yaml");

    @Test
    void writesWhatItsScanAccepts() throws IOException {
        Map<String, String> change = change("北京|清源\r\n软件");
        String file = written(LICENCES, "20240321", change);
        assertThat(file.lines().toList().get(1)).isEqualTo("1|91110108MA7ABCE19P|北京 清源  软件|S|regstate|||2||2024-03-20");
        accepts(LICENCES, "EBL03_20240321_000001.txt", file);
    }

    @Test
    void cutsAtACharacter() throws IOException {
        String file = written(LICENCES, "20240321", change("𠮷".repeat(201)));
        assertThat(file).contains("|" + "𠮷".repeat(200) + "|").doesNotContain("𠮷".repeat(201));
        accepts(LICENCES, "EBL03_20240321_000001.txt", file);
    }

    @Test
    void writesTheLineOfColumnNames() throws IOException {
        String file = written(
                SETTLEMENTS,
                "20240328",
                Map.of(
                        "setl_id", "S1",
                        "mdtrt_id", "V1",
                        "psn_no", "P1",
                        "medfee_sumamt", "100.00",
                        "fund_pay_sumamt", "60.00",
                        "acct_pay", "10.00",
                        "refd_setl_flag", "0"));
        assertThat(file.lines().toList().subList(1, 3))
                .containsExactly(SETTLEMENTS.titles(), "S1,V1,P1,100.00,60.00,10.00,0");
        accepts(SETTLEMENTS, "YDJ05_20240328_000001.csv", file);
    }

    @Test
    void writesADelimiterBehindTheLastColumnWhereTheLayoutHasOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> columns = new HashMap<>();
        CERTIFICATIONS.detail().columns().forEach(column -> columns.put(column.name(), "1"));
        columns.put("lossReason", "");
        new FileWriter(out, CERTIFICATIONS).detail(columns);
        assertThat(out.toString(StandardCharsets.US_ASCII)).endsWith("|1||\r\n");
    }

    @Test
    void saysWhichColumnHasNoValue() {
        FileWriter writer = new FileWriter(new ByteArrayOutputStream(), LICENCES);
        assertThatThrownBy(() -> writer.detail(Map.of("seq", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uniscid");
    }

    private static Map<String, String> change(String name) {
        return Map.of(
                "seq", "1",
                "uniscid", "91110108MA7ABCE19P",
                "entname", name,
                "kind", "S",
                "field", "regstate",
                "newState", "2",
                "effectiveDate", "2024-03-20");
    }

    private static String written(FileLayout layout, String day, Map<String, String> detail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileWriter writer = new FileWriter(out, layout);
        writer.header(Map.of(
                "sender", "BJSI00000001",
                "receiver", "BJEBL0000001",
                "workDate", day,
                "batchNo", day + "000001",
                "count", "1"));
        writer.detail(detail);
        writer.trailer(Map.of("count", "1"));
        assertThat(writer.sm3()).hasSize(64);
        return out.toString(layout.charset());
    }

    private static void accepts(FileLayout layout, String name, String file) {
        FileScan scan = new FileScan(name, layout, Tally.NONE, true);
        byte[] bytes = file.getBytes(layout.charset());
        scan.accept(bytes, 0, bytes.length);
        BatchContent read = scan.finish();
        assertThat(read.form().findings()).isEmpty();
        assertThat(read.schema().findings()).isEmpty();
        assertThat(read.batch().findings()).isEmpty();
    }
}

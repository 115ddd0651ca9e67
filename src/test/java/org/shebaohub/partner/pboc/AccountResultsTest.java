package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.FileScan;
import org.shebaohub.batch.FileWriter;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.Row;
import org.shebaohub.batch.Tally;
import org.shebaohub.message.Document;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Status;
import org.shebaohub.partner.BatchReply;
import org.shebaohub.partner.FileLayouts;

/** PBC-03 beside the published sample, and where texts and numbers reach the ends of their columns. */
class AccountResultsTest {
    private static final Path SAMPLES = Path.of("src/test/resources/partner/pboc");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final FileLayouts LAYOUTS = new FileLayouts(Path.of("schemas"));
    private static final FileLayout FEED = LAYOUTS.read("pboc/enterprise-account-feed.layout.yaml");
    private static final AccountResults RESULTS =
            new AccountResults(LAYOUTS.read("pboc/account-feed-result.layout.yaml"));
    private static final LocalDateTime CUT_OFF = LocalDateTime.parse("2024-03-12T06:05:00");
    private static final String NAME = "ZHHP_BJSI00000001_100000000000_20240312_00000001.txt";
    private static final Status DONE = new Status(2, 2, "000000", "导入成功");

    @Test
    void isTheSampleByteForByte() throws IOException {
        byte[] written = write(
                DONE,
                new Status(1, 1, "S52007", "户名与单位名称变更记录不一致，等待审核"),
                new Status(2, 3, "S51003", "单位未参保登记，无法变更缴费账户"));

        assertThat(new String(written, GB18030))
                .isEqualTo(new String(Files.readAllBytes(SAMPLES.resolve("PBC-03_" + NAME)), GB18030));
    }

    @Test
    void tellsWhatIsNotKnownYetAsBeingHandled() throws IOException {
        String text = new String(write(DONE, null, Status.PENDING), GB18030);

        assertThat(text).contains("10000000处理中").contains("T00000003" + "00000001" + "00000002" + "00000000");
    }

    @Test
    void cutsATextAtACharacter() throws IOException {
        // 119 bytes, then a character of four: only spaces may follow.
        byte[] written = write(DONE, new Status(2, 3, "S51003", "a".repeat(119) + "㛃"), DONE);
        byte[] full = write(DONE, new Status(2, 3, "S51003", "a".repeat(118) + "中"), DONE);

        assertThat(column(written, 2, 68, 187)).isEqualTo("a".repeat(119) + " ");
        assertThat(column(full, 2, 68, 187)).isEqualTo("a".repeat(118) + "中");
        for (byte[] file : List.of(written, full)) {
            FileScan scan = new FileScan(NAME, RESULTS.layout(), Tally.NONE);
            scan.accept(file, 0, file.length);
            BatchContent read = scan.finish();
            assertThat(read.form().findings()).isEmpty();
            assertThat(read.schema().findings()).isEmpty();
            assertThat(read.batch().findings()).isEmpty();
            assertThat(scan.sm3()).isEqualTo(Document.of(file).sm3());
        }
    }

    @Test
    void keepsALineALineWhateverATextHolds() throws IOException {
        byte[] written = write(DONE, new Status(2, 3, "S51003", "one\r\ntwo"), DONE);

        assertThat(column(written, 2, 68, 75)).isEqualTo("one  two");
        assertThat(written).hasSize(5 * 502);
    }

    private static byte[] write(Status... states) throws IOException {
        BatchReply.Lines lines = RESULTS.begin(new BatchReply.Head(
                "BJSI00000001", "100000000000", "20240312ZHHP00000001", CUT_OFF, "20240311ZHXX00000001"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileWriter writer = new FileWriter(out, RESULTS.layout());
        writer.header(lines.header());
        List<Row> records = records();
        for (int i = 0; i < states.length; i++) {
            String ref = Integer.toString(i + 1);
            Feedback.Item item = states[i] == null ? null : new Feedback.Item(ref, null, null, Map.of("A", states[i]));
            writer.detail(lines.detail(records.get(i), item));
        }
        writer.trailer(lines.trailer());
        assertThat(writer.sm3()).isEqualTo(Document.of(out.toByteArray()).sm3());
        return out.toByteArray();
    }

    private static List<Row> records() throws IOException {
        Document feed = Document.of(
                Files.readAllBytes(SAMPLES.resolve("PBC-01_ZHXX_100000000000_BJSI00000001_20240311_00000001.txt")));
        try (RecordReader reader = new RecordReader(feed.open(502), FEED, new RecordReader.Place(2, 502))) {
            return new ArrayList<>(reader.next(500));
        }
    }

    private static String column(byte[] file, int line, int from, int to) {
        return new String(file, line * 502 + from - 1, to - from + 1, GB18030);
    }
}

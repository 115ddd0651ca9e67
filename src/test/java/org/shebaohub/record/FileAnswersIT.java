package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.kit.XmlLetter;
import org.shebaohub.message.Document;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;

/** Which messages a day has, and how often it is answered; on PostgreSQL with a moved clock. It is 09:45 of 2024-03-11. */
class FileAnswersIT {
    private static final String NODE = "BJECT0000001";
    private static final String KEY = "BJECT0000001-sm2";
    private static final String FILE = "ECT04_20240311_000001.txt";
    private static final QuickSigner SIGNER = new QuickSigner(KEY);

    private RecordingHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = new RecordingHub();
    }

    @AfterEach
    void stop() throws IOException {
        hub.close();
    }

    @Test
    void aDayIsThatOfBeijingWhateverTheOffset() {
        XmlLetter late = accepted(letter("2024-03-11T09:00:00+08:00"));
        XmlLetter first = accepted(letter("2024-03-10T16:00:00Z"));
        accepted(letter("2024-03-10T23:59:59+08:00"));
        reconcile();

        List<String> lines = lines(only(answer()));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).endsWith("|20240311000001|2");
        assertThat(lines.get(1)).startsWith("1|" + first.msgId() + "|ECT-01|").contains("|20240311000000|");
        assertThat(lines.get(2)).startsWith("2|" + late.msgId() + "|ECT-01|").endsWith("|3|1|0|");
    }

    @Test
    void whatWasRefusedFirstAndAcceptedThenIsTheAcceptedOne() {
        XmlLetter good = letter("2024-03-11T09:00:00+08:00");
        Message refused = take(good.with("<RegChannel>1</RegChannel>", ""));
        assertThat(refused.report().code().orElseThrow().code()).isEqualTo("S11006");
        byte[] bytes = SIGNER.sign(good.xml());
        assertThat(hub.take(hub.received("e-window", "id", bytes)).report().refuses())
                .isFalse();
        reconcile();

        List<String> lines = lines(only(answer()));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains(good.msgId())
                .endsWith("|" + Document.of(bytes).sm3() + "|3|1|0|");
    }

    @Test
    void nothingInARefusedMessageBreaksALine() {
        XmlLetter letter = letter("2024-03-11T09:00:00+08:00");
        Message refused = take(letter.with(letter.msgId(), "A|B"));
        assertThat(refused.report().code().orElseThrow().code()).isEqualTo("S31001");
        reconcile();

        assertThat(lines(only(answer())).get(1)).startsWith("1||ECT-01|").endsWith("|3|||");
    }

    @Test
    void afterAFailureItIsAnsweredLaterAndOnce() {
        Message file = reconcile();
        String moved = "update piece set key = ? where key = ?";
        hub.sql.sql(moved).params("elsewhere", file.reception().id()).update();
        assertThat(answer()).isEmpty();
        assertThat(hub.alerts).containsExactly("file-not-answered");
        hub.sql.sql(moved).params(file.reception().id(), "elsewhere").update();
        assertThat(answer()).as("left alone for a while").isEmpty();

        hub.clock.move(Duration.ofSeconds(30));
        Outgoing answer = only(answer());
        assertThat(answer()).isEmpty();

        assertThat(lines(answer)).hasSize(2);
        assertThat(hub.sql
                        .sql("select count(*) from outgoing where role = 'FILE'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static XmlLetter letter(String sent) {
        return XmlLetter.of("e-window/ECT-01_UnitRegistration.xml", NODE, OffsetDateTime.parse(sent));
    }

    private XmlLetter accepted(XmlLetter letter) {
        assertThat(take(letter).report().refuses()).isFalse();
        return letter;
    }

    private Message take(XmlLetter letter) {
        return hub.take(hub.received("e-window", "id", SIGNER.sign(letter.xml())));
    }

    /** A file without any line. */
    private Message reconcile() {
        String header = "ECT04|1.0|" + NODE + "|BJSI00000001|20240311|20240311000001|0\n";
        byte[] bytes = (header + "END|0|" + Document.ofUtf8(header).sm3() + "\n").getBytes(StandardCharsets.UTF_8);
        String seal = Base64.getEncoder().encodeToString(QuickSigner.key(KEY).sign(bytes, Sm2Form.DEFAULT));
        Message recorded = hub.file("e-window", FILE, bytes, seal);
        assertThat(recorded.report().findings()).isEmpty();
        return recorded;
    }

    private List<Message> answer() {
        return hub.part(FileAnswers.class).answer();
    }

    private static Outgoing only(List<Message> answered) {
        assertThat(answered).hasSize(1);
        assertThat(answered.get(0).outgoing()).hasSize(1);
        return answered.get(0).outgoing().get(0);
    }

    private static List<String> lines(Outgoing answer) {
        try {
            return new String(answer.document().open().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

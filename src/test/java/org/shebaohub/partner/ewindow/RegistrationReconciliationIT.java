package org.shebaohub.partner.ewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.FileScan;
import org.shebaohub.batch.Tally;
import org.shebaohub.kit.FileHome;
import org.shebaohub.kit.ForeignVerifier;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.SimpleCore;
import org.shebaohub.kit.XmlLetter;
import org.shebaohub.message.Document;
import org.shebaohub.partner.FileLayouts;

/** A day of registrations reconciled at a running hub, as e窗通 sees it. */
class RegistrationReconciliationIT {
    private static final String NODE = "BJECT0000001";
    private static final String KEY = "BJECT0000001-sm2";
    private static final OffsetDateTime NOW =
            OffsetDateTime.now(Clock.system(ZoneId.of("Asia/Shanghai"))).truncatedTo(ChronoUnit.SECONDS);
    private static final String DAY = DateTimeFormatter.ofPattern("yyyyMMdd").format(NOW);
    private static final String SENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(NOW);
    private static final String UNKNOWN = NODE + SENT + "ZZZZ";

    private static HubProcess hub;
    private static QueueClient window;
    private static SimpleCore core;
    private static FileHome home;

    @BeforeAll
    static void start() throws Exception {
        OwnFolders own = OwnFolders.of("registration-reconciliation-it");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        window = QueueClient.of(own, "e-window");
        core = new SimpleCore(QueueClient.core(own));
        home = FileHome.of(own, "e-window");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void saysOfEveryMessageWhatTheHubHas() throws Exception {
        Sent imported = send(letter("ECT-01_UnitRegistration.xml"), "000000");
        Sent differs = send(letter("ECT-03_UnitBankAccountPush.xml"), "000000");
        Sent refused = send(letter("ECT-01_UnitRegistration.xml").with("<RegState>1<", "<RegState>2<"), "S51002");
        Sent forged = send(letter("ECT-03_UnitBankAccountPush.xml"), "NHSA00000001-sm2", "S21004");
        Sent missing = send(letter("ECT-02_FirstEmployeeRegistration.xml"), "000000");
        core.says(imported.letter.msgId(), 1, "SL1", 2, 2, "000000", "导入成功");
        window.first(one -> imported.letter.msgId().equals(one.correlation()) && one.has("<BizFeedback>"));

        byte[] file = file(List.of(
                line(1, imported.letter.msgId(), "ECT-01", imported.sm3),
                line(2, differs.letter.msgId(), "ECT-03", "0".repeat(64)),
                line(3, UNKNOWN, "ECT-01", "1".repeat(64)),
                line(4, refused.letter.msgId(), "ECT-01", refused.sm3.toUpperCase()),
                line(5, forged.letter.msgId(), "ECT-03", forged.sm3)));
        String name = "ECT04_" + DAY + "_000001.txt";
        home.put(name, file, KEY);

        assertThat(home.takeText("ACK01_" + name + ".xml"))
                .contains("<AckCode>000000<", "<RefMsgId>" + DAY + "000001<", "<RefMsgType>ECT-04<");
        String answerName = "ECT04R_" + DAY + "_000001.txt";
        byte[] seal = home.take(answerName + ".sig");
        byte[] answer = home.take(answerName);
        assertThat(new String(answer, StandardCharsets.UTF_8).split("\n"))
                .containsExactly(told(List.of(
                        line(1, imported.letter.msgId(), "ECT-01", imported.sm3) + "0|2|2|",
                        line(2, differs.letter.msgId(), "ECT-03", "0".repeat(64)) + "1|1|0|",
                        line(3, UNKNOWN, "ECT-01", "1".repeat(64)) + "2|||",
                        line(4, refused.letter.msgId(), "ECT-01", refused.sm3.toUpperCase()) + "4|||",
                        line(5, forged.letter.msgId(), "ECT-03", forged.sm3) + "4|||",
                        line(6, missing.letter.msgId(), "ECT-02", missing.sm3)
                                        .replace("|SERIAL|", "|" + serial(missing.letter) + "|")
                                + "3|1|0|")));
        asTheGuideHasIt(answerName, answer);
        assertThat(ForeignVerifier.openssl(
                        answer,
                        Base64.getDecoder().decode(new String(seal, StandardCharsets.US_ASCII).strip()),
                        "BJSI00000001-sm2"))
                .isTrue();

        home.put(name, file, KEY);
        assertThat(home.takeText("ACK01_" + name + ".xml")).contains("<AckCode>000000<");
        assertThat(home.take(answerName)).isEqualTo(answer);
        assertThat(home.take(answerName + ".sig")).isEqualTo(seal);

        XmlLetter query = letter("ECT-03_UnitBankAccountPush.xml").asking(DAY + "000001");
        window.send(query.signed(KEY));
        assertThat(window.first(one -> query.msgId().equals(one.correlation())).text())
                .contains("<AckCode>000000<", "<RefFileName>" + name + "<");
        assertThat(home.take(answerName)).isEqualTo(answer);
        assertThat(home.take(answerName + ".sig")).isEqualTo(seal);
        assertThat(window.all(one -> query.msgId().equals(one.correlation()))).hasSize(1);
        assertThat(core.events(DAY + "000001")).isZero();
    }

    @Test
    void refusesAFileForAFaultOfOneLine() throws Exception {
        String name = "ECT04_" + DAY + "_000002.txt";
        home.put(
                name,
                new String(file(List.of(line(1, UNKNOWN, "ECT-09", "1".repeat(64)))), StandardCharsets.UTF_8)
                        .replace(DAY + "000001", DAY + "000002")
                        .transform(RegistrationReconciliationIT::ended),
                KEY);
        assertThat(home.takeText("ACK01_" + name + ".xml")).contains("<AckCode>S44009<", "<Total>1<", "line 2 bytes ");
    }

    /** The guide's table of the answer is made of a layout; the file is written without it. */
    private static void asTheGuideHasIt(String name, byte[] answer) {
        FileLayout layout =
                new FileLayouts(Path.of("schemas")).read("e-window/registration-reconciliation-result.layout.yaml");
        FileScan scan = new FileScan(name, layout, Tally.NONE, true);
        scan.accept(answer, 0, answer.length);
        BatchContent read = scan.finish();
        assertThat(read.form().findings()).isEmpty();
        assertThat(read.schema().findings()).isEmpty();
        assertThat(read.batch().findings()).isEmpty();
    }

    /** @param sm3 of the bytes that were sent */
    private record Sent(XmlLetter letter, String sm3) {}

    private static Sent send(XmlLetter letter, String code) throws Exception {
        return send(letter, KEY, code);
    }

    private static Sent send(XmlLetter letter, String key, String code) throws Exception {
        byte[] bytes = letter.signed(key);
        window.send(bytes);
        window.first(one -> letter.msgId().equals(one.correlation()) && one.has("<AckCode>" + code + "<"));
        return new Sent(letter, Document.of(bytes).sm3());
    }

    private static XmlLetter letter(String sample) {
        return XmlLetter.of("e-window/" + sample, NODE, NOW);
    }

    private static String serial(XmlLetter letter) {
        return letter.xml().replaceAll("(?s).*<BizSerialNo>([^<]*)<.*", "$1");
    }

    private static String line(int seq, String msgId, String type, String sm3) {
        return "%d|%s|%s|SERIAL|91110105MA7ABCD046|%s|%s|".formatted(seq, msgId, type, SENT, sm3);
    }

    private static byte[] file(List<String> lines) {
        return ended("ECT04|1.0|%s|BJSI00000001|%s|%s000001|%d\n%s\nEND|"
                .formatted(NODE, DAY, DAY, lines.size(), String.join("\n", lines)));
    }

    /** With the count and digest that the last line needs. */
    private static byte[] ended(String text) {
        String body = text.substring(0, text.lastIndexOf("END|"));
        long lines = body.lines().count() - 1;
        return (body + "END|" + lines + "|" + Document.ofUtf8(body).sm3() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String[] told(List<String> lines) {
        List<String> all = new ArrayList<>();
        all.add("ECT04R|1.0|BJSI00000001|%s|%s|%s000001|%d".formatted(NODE, DAY, DAY, lines.size()));
        all.addAll(lines);
        String body = String.join("\n", all) + "\n";
        all.add("END|" + lines.size() + "|" + Document.ofUtf8(body).sm3());
        return all.toArray(String[]::new);
    }
}

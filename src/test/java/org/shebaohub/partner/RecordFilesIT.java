package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.RecordFile;
import org.shebaohub.kit.SftpClient;
import org.shebaohub.kit.SimpleCore;

/**
 * Files of certifications and of licence changes at a running hub, put by OpenSSH: records, repeats, gaps in the numbers, and
 * what is refused and sent again. Each test has a day of its own, because numbers run within a day.
 */
class RecordFilesIT {
    private static final String MOHRSS = "MOHRSS000001-sm2";
    private static final String LICENCES = "BJEBL0000001-sm2";
    private static OwnFolders own;
    private static HubProcess hub;
    private static SimpleCore core;
    private static SftpClient mohrss;
    private static SftpClient licences;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("record-files-it");
        Path settings = own.config().resolve("hub.yaml");
        Files.writeString(settings, Files.readString(settings).replace("stale-after: 10m", "stale-after: 4s"));
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        core = new SimpleCore(QueueClient.core(own));
        mohrss = SftpClient.of(own, "certification-mohrss");
        licences = SftpClient.of(own, "e-licence");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void certificationsAreAnsweredRecordByRecord() throws Exception {
        String good = RecordFile.certified("20240311");
        byte[] file =
                RecordFile.certifications("20240311", 1, List.of(good, good.replace("|460200|", "|999999|"), good));
        String name = "RZJG_20240311_000001.txt";
        mohrss.put(name, file, RecordFile.seal(file, MOHRSS));

        assertThat(mohrss.answer("ACK01_" + name, "<AckCode>"))
                .contains("<AckCode>000000<", "<RefMsgId>20240311000001<", "<RefFileName>" + name + "<")
                .doesNotContain("Finding");
        assertThat(mohrss.answer("ACK02_" + name + "_1.xml", "<BizFeedback>"))
                .contains(
                        "<Item Seq=\"2\">",
                        "<ReasonCode>S44011<",
                        "<NameMasked>李**<",
                        "<CertNoMasked>110102********9968<")
                .doesNotContain("Seq=\"1\"", "Seq=\"3\"", "李四维", "110102195512019968");
        assertThat(core.event("20240311000001").text())
                .contains("<Chunk>1<", "<Last>true<", "<FirstSeq>1<", "<Count>2<", "<PersonNo>1001002<")
                .contains("<FormKeeping>1<", "<ResidenceDivision>460200<", "<SourceFormat>FILE<");

        core.says("20240311000001", 1, "RZ0001", 2, 2, "000000", "导入成功");
        assertThat(mohrss.answer("ACK02_" + name + "_2.xml", "<BizFeedback>"))
                .contains("<Item Seq=\"1\">", "<FeedbackStatus>2<", "<AcceptNo>RZ0001<")
                .doesNotContain("Seq=\"2\"", "Seq=\"3\"");
        assertThat(mohrss.filed("done", name)).isTrue();

        List<String> first = mohrss.takeAway(name);
        mohrss.put(name, file, RecordFile.seal(file, MOHRSS));
        await().atMost(Duration.ofSeconds(30)).until(() -> mohrss.out(name).size() == first.size());
        assertThat(mohrss.takeAway(name)).containsExactlyElementsOf(first);
        assertThat(core.events("20240311000001")).isEqualTo(1);
    }

    @Test
    void changesOfLicencesReachTheCore() throws Exception {
        String good = RecordFile.changed();
        byte[] file = RecordFile.changes("20240317", 1, List.of(good, good.replace("|S|", "|X|")));
        String name = "EBL03_20240317_000001.txt";
        licences.put(name, file, RecordFile.seal(file, "BJEBL0000001-rsa"));

        assertThat(licences.answer("ACK01_" + name, "<AckCode>")).contains("<AckCode>000000<");
        assertThat(licences.answer("ACK02_" + name + "_1.xml", "<BizFeedback>"))
                .contains("<Item Seq=\"2\">", "<ReasonCode>S44009<", "<CertNoMasked>91110108MA7ABCE19P<");
        assertThat(core.event("20240317000001").text())
                .contains("<LicenceEvent><Ref>1</Ref><Uscc>91110108MA7ABCE19P<", "<RegState>2<")
                .contains("<Change><Kind>S</Kind><Field>regstate</Field><Old>1</Old><New>2</New>")
                .contains("<EffectiveDate>2024-03-20</EffectiveDate></Change>", "<Count>1<");
    }

    @Test
    void numbersOfADayRunFromOne() throws Exception {
        byte[] second = changes("20240312", 2);
        licences.put("EBL03_20240312_000002.txt", second, RecordFile.seal(second, LICENCES));
        assertThat(licences.answer("ACK01_EBL03_20240312_000002.txt", "<AckCode>"))
                .contains("<AckCode>000000<", "<Code>S31004</Code><Severity>warning<");
        byte[] third = changes("20240312", 3);
        licences.put("EBL03_20240312_000003.txt", third, RecordFile.seal(third, LICENCES));
        assertThat(licences.answer("ACK01_EBL03_20240312_000003.txt", "<AckCode>"))
                .contains("<AckCode>000000<")
                .doesNotContain("S31004");
    }

    /** Refused in layer 3 a number is used; refused in layer 2 it is not. */
    @Test
    void aRefusedBatchHasUsedItsNumberOnlyIfItWasProved() throws Exception {
        byte[] wrong = RecordFile.changes("20240313", 1, List.of(RecordFile.changed(), "9" + RecordFile.changed()));
        licences.put("EBL03_20240313_000001.txt", wrong, RecordFile.seal(wrong, LICENCES));
        licences.answer("ACK01_EBL03_20240313_000001.txt", "<AckCode>S31005<");
        assertThat(licences.filed("refused", "EBL03_20240313_000001.txt")).isTrue();
        byte[] second = changes("20240313", 2);
        licences.put("EBL03_20240313_000002.txt", second, RecordFile.seal(second, "BJECT0000001-sm2"));
        licences.answer("ACK01_EBL03_20240313_000002.txt", "<AckCode>S21004<");
        byte[] third = changes("20240313", 3);
        licences.put("EBL03_20240313_000003.txt", third, RecordFile.seal(third, LICENCES));
        licences.answer("ACK01_EBL03_20240313_000003.txt", "S31004");

        licences.put("EBL03_20240313_000002.txt", second, RecordFile.seal(second, LICENCES));
        licences.answer("ACK01_EBL03_20240313_000002.txt_2.xml", "<AckCode>000000<");
    }

    @Test
    void aNumberWithOtherContentIsRefused() throws Exception {
        byte[] first = changes("20240314", 1);
        licences.put("EBL03_20240314_000001.txt", first, RecordFile.seal(first, LICENCES));
        licences.answer("ACK01_EBL03_20240314_000001.txt", "<AckCode>000000<");
        byte[] other = RecordFile.changes("20240314", 1, List.of(RecordFile.changed(), RecordFile.changed()));
        licences.put("EBL03_20240314_000001.txt", other, RecordFile.seal(other, LICENCES));
        licences.answer("ACK01_EBL03_20240314_000001.txt_2.xml", "<AckCode>S31002<");
        assertThat(core.event("20240314000001").text()).contains("<Count>1<");
        assertThat(core.events("20240314000001")).isEqualTo(1);
    }

    @Test
    void aLateSigStillCounts() throws Exception {
        byte[] file = RecordFile.certifications("20240315", 1, List.of(RecordFile.certified("20240315")));
        String name = "RZJG_20240315_000001.txt";
        mohrss.putAlone(name, file);
        assertThat(mohrss.answer("ACK01_" + name, "<AckCode>S11001<"))
                .contains("<RefMsgId></RefMsgId>", "<BizSerialNo>000001<");
        mohrss.putAlone(name + ".sig", RecordFile.seal(file, MOHRSS).getBytes(StandardCharsets.US_ASCII));
        mohrss.answer("ACK01_" + name + "_2.xml", "<AckCode>000000<");
        assertThat(core.event("20240315000001").text()).contains("<Count>1<");
    }

    @Test
    void aNameOfNoKindIsRefused() throws Exception {
        byte[] file = RecordFile.certifications("20240316", 1, List.of(RecordFile.certified("20240316")));
        mohrss.put("certified.txt", file, RecordFile.seal(file, MOHRSS));
        mohrss.answer("ACK01_certified.txt", "<AckCode>S11002<");
        assertThat(mohrss.filed("refused", "certified.txt")).isTrue();
        licences.put("RZJG_20240316_000001.txt", file, RecordFile.seal(file, MOHRSS));
        licences.answer("ACK01_RZJG_20240316_000001.txt", "<AckCode>S11002<");
    }

    private static byte[] changes(String day, int number) {
        return RecordFile.changes(day, number, List.of(RecordFile.changed()));
    }
}

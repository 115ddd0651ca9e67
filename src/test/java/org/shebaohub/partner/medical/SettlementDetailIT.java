package org.shebaohub.partner.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.FileHome;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.JsonLetter;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.QueueClient.Received;
import org.shebaohub.message.Document;

/** Totals and their detail file at a running hub, in either order, as the medical side and the core see them. */
class SettlementDetailIT {
    private static final String KEY = "NHSA00000001-sm2";
    private static final String TODAY =
            LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
    private static final String DAY = TODAY.replace("-", "");
    private static final String TITLES =
            "setl_id,mdtrt_id,psn_no,medfee_sumamt,fund_pay_sumamt,acct_pay,refd_setl_flag\n";

    private static HubProcess hub;
    private static QueueClient medical;
    private static QueueClient core;
    private static FileHome home;

    @BeforeAll
    static void start() throws Exception {
        OwnFolders own = OwnFolders.of("settlement-detail-it");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        medical = QueueClient.of(own, "medical");
        core = QueueClient.core(own);
        home = FileHome.of(own, "medical");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void totalsWaitForTheFileTheyName() throws Exception {
        settleTwoAndReverseOne("H11111111111", "A");
        byte[] file = file(1, List.of(row("A1", "0"), row("A2", "0"), row("AR", "1")));
        String name = name(1);
        JsonLetter totals =
                totals("H11111111111", "2", "24691.34", name, Document.of(file).sm3());
        accepted(totals);

        home.put(name, file, KEY);

        assertThat(answer(totals).text())
                .contains("\"stmt_rslt\":\"0\"", "\"differences_total\":\"0\"", "\"fixmedins_setl_cnt\":\"2\"");
        assertThat(home.takeText("ACK01_" + name + ".xml"))
                .contains("<AckCode>000000<", "<RefMsgId>" + DAY + "000001<", "<RefMsgType>YDJ-05<");
        Received event = core.first(one -> one.has("<SourceMsgId>" + name + "<"));
        assertThat(event.text())
                .contains("<BatchNo>" + DAY + "000001<", "<Chunk>1<", "<Last>true<", "<FirstSeq>1<", "<Count>3<")
                .contains("<Ref>3</Ref><FileName>" + name + "</FileName><Row><SettlementNo>AR<", "<Reversal>1<");
        assertThat(answers(totals)).hasSize(2);
    }

    @Test
    void theFileMayComeFirstAndItsDifferencesAreTold() throws Exception {
        settleTwoAndReverseOne("H22222222222", "B");
        byte[] file = file(2, List.of(row("B1", "0").replace("7905.00", "7905.01"), row("BX", "0"), row("BR", "1")));
        String name = name(2);
        home.put(name, file, KEY);
        assertThat(home.takeText("ACK01_" + name + ".xml")).contains("<AckCode>000000<");
        core.first(one -> one.has("<SourceMsgId>" + name + "<"));

        JsonLetter totals = totals("H22222222222", "2", "24691.34", name, "0".repeat(64));
        accepted(totals);
        assertThat(answer(totals).text())
                .contains("\"stmt_rslt\":\"1\"", "\"differences_total\":\"4\"", "\"medfee_sumamt\":\"24691.34\"")
                .contains(difference(
                        null, "file_sm3", "0".repeat(64), Document.of(file).sm3()))
                .contains(difference("B1", "fund_pay_sumamt", "7905.01", "7905.00"))
                .contains(difference("B2", "setl_id", null, "B2"))
                .contains(difference("BX", "setl_id", "BX", null));

        JsonLetter reversals = totals(
                        "H22222222222", "1", "12345.67", name, Document.of(file).sm3())
                .with("/input/data/refd_setl_flag", "1")
                .with("/input/data/fund_pay_sumamt", "7905.00")
                .with("/input/data/acct_pay", "1440.67")
                .with("/input/data/cash_payamt", "3000.00");
        accepted(reversals);
        assertThat(answer(reversals).text()).contains("\"stmt_rslt\":\"0\"", "\"fixmedins_setl_cnt\":\"1\"");
    }

    @Test
    void aFileOfManyRowsIsComparedWholeAndPassedOnInParts() throws Exception {
        List<String> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 1101).forEach(n -> rows.add(row("C%04d".formatted(n), "0")));
        byte[] file = file(3, rows);
        JsonLetter totals = totals(
                        "H33333333333", "0", "0.00", name(3), Document.of(file).sm3())
                .with("/input/data/fund_pay_sumamt", "0")
                .with("/input/data/acct_pay", "0")
                .with("/input/data/cash_payamt", "0");
        accepted(totals);
        home.put(name(3), file, KEY);

        Received answer = answer(totals);
        assertThat(answer.text()).contains("\"differences_total\":\"1101\"");
        assertThat(answer.text().split("\"field\"")).hasSize(1001);
        core.first(one -> one.has("<SourceMsgId>" + name(3) + "<") && one.has("<Chunk>3<"));
        assertThat(core.all(one -> one.has("<SourceMsgId>" + name(3) + "<")))
                .extracting(event -> event.text().split("<ReconciliationEvent>").length - 1)
                .containsExactly(500, 500, 101);
    }

    @Test
    void anEmptyFileIsComparedToo() throws Exception {
        byte[] file = file(4, List.of());
        JsonLetter totals = totals(
                        "H44444444444", "0", "0.00", name(4), Document.of(file).sm3())
                .with("/input/data/fund_pay_sumamt", "0")
                .with("/input/data/acct_pay", "0")
                .with("/input/data/cash_payamt", "0");
        accepted(totals);
        home.put(name(4), file, KEY);
        assertThat(answer(totals).text()).contains("\"stmt_rslt\":\"0\"");
    }

    @Test
    void aFileIsRefusedForAFaultOfOneRow() throws Exception {
        home.put(name(5), file(5, List.of(row("E1", "2"), row("E2", "0").replace("7905.00", "-7905.00"))), KEY);
        String ack = home.takeText("ACK01_" + name(5) + ".xml");
        assertThat(ack).contains("<AckCode>S11006<", "<Total>2<", "line 3 bytes ", "line 4 bytes ");
        assertThat(core.all(one -> one.has("<SourceMsgId>" + name(5) + "<"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, name", "7, batch number"})
    void aFileMayBeAskedForByNameAndByBatchNumber(int number, String by) throws Exception {
        home.put(name(number), file(number, List.of(row("F" + number, "0"))), KEY);
        String ack = home.takeText("ACK01_" + name(number) + ".xml");
        JsonLetter query = JsonLetter.of("../hostile/json/good-query.json")
                .with("/input/data/ref_msgid", by.equals("name") ? name(number) : DAY + "%06d".formatted(number));
        medical.send(query.signed(KEY));
        medical.first(one -> query.msgId().equals(one.correlation()));
        assertThat(answers(query)).extracting(Received::text).containsExactly(ack);
    }

    private static void settleTwoAndReverseOne(String hospital, String prefix) throws Exception {
        for (String number : List.of("1", "2")) {
            accepted(JsonLetter.of("medical/YDJ-03_SettlementResult.json")
                    .with("/fixmedins_code", hospital)
                    .with("/input/setlinfo/setl_id", prefix + number)
                    .with("/input/setlinfo/setl_time", TODAY + " 00:00:00"));
        }
        accepted(JsonLetter.of("medical/YDJ-04_SettlementReversal.json")
                .with("/fixmedins_code", hospital)
                .with("/input/data/setl_id", prefix + "R")
                .with("/input/data/init_setl_id", prefix + "1")
                .with("/input/data/setl_time", TODAY + " 00:00:01"));
    }

    private static JsonLetter totals(String hospital, String count, String fee, String file, String sm3) {
        return JsonLetter.of("medical/YDJ-05_SettlementReconTotal.json")
                .with("/fixmedins_code", hospital)
                .with("/input/data/stmt_begndate", TODAY)
                .with("/input/data/stmt_enddate", TODAY)
                .with("/input/data/fixmedins_setl_cnt", count)
                .with("/input/data/medfee_sumamt", fee)
                .with("/input/data/fund_pay_sumamt", "15810.00")
                .with("/input/data/acct_pay", "2881.34")
                .with("/input/data/cash_payamt", "6000.00")
                .with("/input/data/file_name", file)
                .with("/input/data/file_sm3", sm3);
    }

    private static String name(int number) {
        return "YDJ05_%s_%06d.csv".formatted(DAY, number);
    }

    private static byte[] file(int number, List<String> rows) {
        String body = "YDJ05|1.0|NHSA00000001|BJSI00000001|%s|%s%06d|%d\n".formatted(DAY, DAY, number, rows.size())
                + TITLES
                + String.join("", rows);
        return (body + "END|" + rows.size() + "|" + Document.ofUtf8(body).sm3() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String number, String flag) {
        return number + ",YD131082202403200001,11000000000000001001,12345.67,7905.00,1440.67," + flag + "\n";
    }

    private static String difference(String settlement, String field, String theirs, String ours) {
        return "{\"setl_id\":%s,\"field\":\"%s\",\"theirs\":%s,\"ours\":%s}"
                .formatted(quoted(settlement), field, quoted(theirs), quoted(ours));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static void accepted(JsonLetter letter) throws Exception {
        medical.send(letter.signed(KEY));
        assertThat(medical.first(one -> letter.msgId().equals(one.correlation()) && one.has("\"infno\":\"A001\""))
                        .text())
                .contains("\"ack_code\":\"000000\"");
    }

    private static Received answer(JsonLetter letter) {
        return medical.first(one -> letter.msgId().equals(one.correlation()) && one.has("\"infno\":\"9703\""));
    }

    private static List<Received> answers(JsonLetter letter) {
        return medical.all(one -> letter.msgId().equals(one.correlation()));
    }
}

package org.shebaohub.partner.medical;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.JsonLetter;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.QueueClient.Received;
import org.shebaohub.kit.SimpleCore;

/** Filings, settlements, reversals and their reconciliation at a running hub, as the medical side and the core see them. */
class MedicalIT {
    private static final String KEY = "NHSA00000001-sm2";
    private static final String TODAY =
            LocalDate.now(java.time.Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
    private static OwnFolders own;
    private static HubProcess hub;
    private static QueueClient medical;
    private static SimpleCore core;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("medical-it");
        Path settings = own.config().resolve("hub.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("wait-for-file: 24h", "wait-for-file: 3s")
                        .replace("look-every-milliseconds: 10000", "look-every-milliseconds: 300"));
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        medical = QueueClient.of(own, "medical");
        core = new SimpleCore(QueueClient.core(own));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void aFilingIsAnsweredOnceItIsDecided() throws Exception {
        JsonLetter filing = filing("F1");
        accepted(filing);
        core.says(filing.msgId(), 1, "SL0001", 1, 1, "000000", "等待审核");
        core.says(filing.msgId(), 2, "SL0001", 2, 2, "000000", "导入成功");

        assertThat(answer(filing, "9502").text())
                .contains("\"result\":\"1\"", "\"out_fil_id\":\"SL0001\"", "\"trt_dcla_detl_sn\":\"F1\"")
                .contains("\"begndate\":\"2024-03-11\"", "\"enddate\":null", "\"infcode\":\"0\"")
                .contains("\"reason\":\"000000 ");
        assertThat(answers(filing)).hasSize(2);
    }

    @Test
    void aFilingThatFailsSaysWhy() throws Exception {
        JsonLetter filing = filing("F2").with("/input/data/enddate", "2025-03-10");
        accepted(filing);
        core.says(filing.msgId(), 1, "SL0002", 2, 3, "S52102", "同一人同一地点备案重叠");

        assertThat(answer(filing, "9502").text())
                .contains("\"result\":\"2\"", "\"reason\":\"S52102 同一人", "\"enddate\":\"2025-03-10\"");
    }

    @Test
    void aCancellationIsAnsweredByA002() throws Exception {
        JsonLetter cancel = JsonLetter.of("medical/YDJ-02_FilingCancel.json");
        accepted(cancel);
        assertThat(core.event(cancel.msgId()).text()).contains("<Operation>CANCEL<");
        core.says(cancel.msgId(), 1, "SL0003", 2, 2, "000000", "导入成功");

        assertThat(answer(cancel, "A002").text())
                .contains("\"ref_msg_type\":\"YDJ-02\"", "\"name_masked\":null", "\"feedback_status\":\"2\"");
    }

    @Test
    void theSameSettlementUnderANewMsgIdIsNotDeliveredAgain() throws Exception {
        JsonLetter settlement = settlement("S1", "H11111111111");
        accepted(settlement);
        JsonLetter early = settlement.again();
        accepted(early);
        core.says(settlement.msgId(), 1, "SL0004", 2, 3, "S52104", "没有有效备案的结算");
        answer(settlement, "A002");
        JsonLetter late = settlement.again();
        accepted(late);

        assertThat(answer(late, "A002").text()).contains("\"code\":\"S52104\"");
        assertThat(core.events(early.msgId()) + core.events(late.msgId())).isZero();
    }

    @Test
    void anotherContentUnderAKnownNumberIsRefused() throws Exception {
        accepted(settlement("S2", "H11111111111"));
        refused(settlement("S2", "H11111111111").with("/input/setlinfo/balc", "1.00"), "S52106");
    }

    @ParameterizedTest
    @CsvSource({"psn_no, 1", "mdtrt_id, 2", "init_setl_id, 3"})
    void aReversalMustBeOfThatSettlement(String field, String other) throws Exception {
        accepted(settlement("S3" + other, "H11111111111"));
        refused(reversal("R3" + other, "S3" + other).with("/input/data/" + field, other), "S52107");
        accepted(reversal("R3" + other, "S3" + other));
    }

    @Test
    void aSettlementIsReversedOnce() throws Exception {
        accepted(settlement("S4", "H11111111111"));
        JsonLetter reversal = reversal("R4", "S4");
        accepted(reversal);
        assertThat(core.event(reversal.msgId()).text()).contains("<ReversalOf>S4<");
        refused(reversal("R5", "S4"), "S52107");
        refused(reversal("R6", "R4"), "S52107");
        refused(reversal("R4", "S4").with("/input/data/refd_reason", "其他"), "S52106");
        JsonLetter again = reversal.again();
        accepted(again);
        assertThat(core.events(again.msgId())).isZero();
    }

    @Test
    void equalTotalsAreConfirmed() throws Exception {
        String hospital = "H22222222222";
        accepted(settlement("S7", hospital));
        accepted(settlement("S8", hospital));
        JsonLetter totals = totals(hospital, "2", "24691.34", "15810.00", "2881.34", "6000.00");
        byte[] bytes = totals.signed(KEY);
        medical.send(bytes);

        String told = answer(totals, "9703").text();
        assertThat(told)
                .contains("\"stmt_rslt\":\"0\"", "\"fixmedins_setl_cnt\":\"2\"", "\"medfee_sumamt\":\"24691.34\"")
                .contains("\"fund_pay_sumamt\":\"15810.00\"", "\"acct_pay\":\"2881.34\"", "\"infcode\":\"0\"")
                .contains("\"differences_total\":\"0\"", "\"differences\":[]");
        assertThat(answers(totals).get(0).text()).contains("\"infno\":\"A001\"");
        assertThat(core.event(totals.msgId()).text()).contains("<ReconciliationEvent>", "<Count>2<");
        medical.send(bytes);
        medical.first(one -> answers(totals).size() == 4);
        assertThat(answers(totals).stream().map(Received::text).filter(text -> text.contains("\"9703\"")))
                .containsExactly(told, told);
    }

    @Test
    void totalsThatDifferAreToldWithTheHubsOwn() throws Exception {
        String hospital = "H33333333333";
        accepted(settlement("S9", hospital));
        accepted(reversal("R9", "S9").with("/fixmedins_code", hospital));

        assertThat(compared(totals(hospital, "1", "12345.68", "7905.00", "1440.67", "3000.00")))
                .contains("\"stmt_rslt\":\"1\"", "\"medfee_sumamt\":\"12345.67\"", "\"fixmedins_setl_cnt\":\"1\"");
        assertThat(compared(totals(hospital, "1", "12345.67", "7905.00", "1440.67", "3000.01")))
                .contains("\"stmt_rslt\":\"1\"", "\"field\":\"cash_payamt\"", "\"ours\":\"3000.00\"");
        assertThat(compared(totals(hospital, "1", "12345.67", "7905.00", "1440.67", "3000.00")
                        .with("/input/data/refd_setl_flag", "1")))
                .contains("\"stmt_rslt\":\"0\"", "\"fixmedins_setl_cnt\":\"1\"", "\"medfee_sumamt\":\"12345.67\"");
        assertThat(compared(
                        totals(hospital, "0", "0.00", "0.00", "0.00", "0.00").with("/input/data/clr_type", "11")))
                .contains("\"stmt_rslt\":\"0\"", "\"medfee_sumamt\":\"0.00\"");
        assertThat(compared(totals(hospital, "0", "0.00", "0.00", "0.00", "0.00")
                        .with("/input/data/stmt_begndate", "2024-03-28")
                        .with("/input/data/stmt_enddate", "2024-03-28")))
                .contains("\"stmt_rslt\":\"0\"", "\"fixmedins_setl_cnt\":\"0\"");
    }

    @Test
    void aNamedFileIsWaitedForAndThenDoneWithout() throws Exception {
        JsonLetter totals = totals("H44444444444", "0", "0", "0", "0", "0")
                .with("/input/data/file_name", "YDJ05_20240329_000001.csv");
        accepted(totals);
        assertThat(answers(totals)).hasSize(1);

        assertThat(answer(totals, "9703").text()).contains("\"stmt_rslt\":\"0\"");
        assertThat(answers(totals)).hasSize(2);
    }

    private static JsonLetter filing(String number) {
        return JsonLetter.of("medical/YDJ-01_FilingRegistration_YandaOnly.json")
                .with("/input/data/trt_dcla_detl_sn", number);
    }

    private static JsonLetter settlement(String number, String hospital) {
        return JsonLetter.of("medical/YDJ-03_SettlementResult.json")
                .with("/fixmedins_code", hospital)
                .with("/input/setlinfo/setl_id", number)
                .with("/input/setlinfo/setl_time", TODAY + " 00:00:00");
    }

    private static JsonLetter reversal(String number, String of) {
        return JsonLetter.of("medical/YDJ-04_SettlementReversal.json")
                .with("/input/data/setl_id", number)
                .with("/input/data/init_setl_id", of)
                .with("/input/data/setl_time", TODAY + " 00:00:01");
    }

    private static JsonLetter totals(
            String hospital, String count, String fee, String fund, String account, String cash) {
        return JsonLetter.of("medical/YDJ-05_SettlementReconTotal.json")
                .with("/fixmedins_code", hospital)
                .with("/input/data/stmt_begndate", TODAY)
                .with("/input/data/stmt_enddate", TODAY)
                .with("/input/data/fixmedins_setl_cnt", count)
                .with("/input/data/medfee_sumamt", fee)
                .with("/input/data/fund_pay_sumamt", fund)
                .with("/input/data/acct_pay", account)
                .with("/input/data/cash_payamt", cash);
    }

    private static String compared(JsonLetter totals) throws JMSException {
        medical.send(totals.signed(KEY));
        return answer(totals, "9703").text();
    }

    private static void accepted(JsonLetter letter) throws JMSException {
        medical.send(letter.signed(KEY));
        assertThat(answer(letter, "A001").text()).contains("\"ack_code\":\"000000\"");
    }

    private static void refused(JsonLetter letter, String code) throws JMSException {
        medical.send(letter.signed(KEY));
        assertThat(answer(letter, "A001").text()).contains("\"ack_code\":\"" + code + "\"");
    }

    private static Received answer(JsonLetter letter, String infno) {
        return medical.first(one -> letter.msgId().equals(one.correlation())
                && one.has("\"infno\":\"" + infno + "\"")
                && one.has("\"inf_refmsgid\":\"" + letter.msgId() + "\""));
    }

    private static List<Received> answers(JsonLetter letter) {
        return medical.all(one -> letter.msgId().equals(one.correlation()));
    }
}

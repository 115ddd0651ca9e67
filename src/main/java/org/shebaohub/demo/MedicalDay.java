package org.shebaohub.demo;

import java.util.ArrayList;
import java.util.List;

/** An insured person goes to hospital outside Beijing: files, settles at the counter, is reversed, is reconciled. */
final class MedicalDay {
    private static final String WAY = "medical → core";

    private final Medical medical;
    private final Medical.Patient patient;
    private final List<JsonLetter> bills = new ArrayList<>();
    private JsonLetter filing;
    private JsonLetter settlement;

    MedicalDay(Scene scene) {
        medical = scene.medical();
        patient = medical.newPatient();
    }

    List<Flow> flows() {
        return List.of(
                Flow.delivered(WAY, "异地备案", "YDJ-01 care at Yanda is filed", "MQ", this::files),
                Flow.delivered(WAY, "备案被核心拒绝", "YDJ-01 an overlapping filing", "MQ", this::overlaps),
                Flow.delivered(WAY, "实时结算", "YDJ-03 the bill at the counter", "MQ", this::settles),
                Flow.delivered(WAY, "无备案结算", "YDJ-03 of one who has not filed", "MQ", this::settlesWithoutFiling),
                Flow.delivered(WAY, "结算撤销", "YDJ-04 a bill is taken back", "MQ", this::reverses),
                Flow.delivered(WAY, "备案撤销", "YDJ-02 9503 a filing is cancelled", "MQ", this::cancels),
                Flow.delivered(WAY, "对账相符", "YDJ-05 9701 the day's sums agree", "MQ", this::sumsAgree),
                Flow.delivered(WAY, "对账不符", "YDJ-05 9701 one bill too many", "MQ", this::sumsDiffer),
                Flow.delivered(WAY, "明细相符", "YDJ-05 9701, 9702 bill by bill", "MQ, SFTP", this::billsAgree),
                Flow.delivered(WAY, "明细不符", "YDJ-05 9702, 9701 two bills differ", "SFTP, MQ", this::billsDiffer));
    }

    JsonLetter settlement() {
        return settlement;
    }

    private String files(Scene scene) throws Exception {
        filing = medical.filing(patient);
        scene.sendAccepted(medical, filing, medical.sign(filing));
        Unexpected.unlessEqual(
                "CrossRegionFilingEvent", scene.core().event(filing).kind(), "event");
        result(filing, "result 1 000000");
        return "A001 受理 → CrossRegionFilingEvent → 9502 备案成功 filed";
    }

    private String overlaps(Scene scene) throws Exception {
        JsonLetter again = medical.filing(patient);
        scene.core().hold(again);
        scene.sendAccepted(medical, again, medical.sign(again));
        Event event = scene.core().event(again);
        scene.core().say(event, 1, List.of(Core.Item.failed("1", "A", "S52102", "同一人同一地点备案重叠")));
        result(again, "result 2 S52102");
        return "A001 受理 → 核心 core S52102 → 9502 备案失败 not filed";
    }

    private String settles(Scene scene) throws Exception {
        settlement = medical.settlement(patient);
        bills.add(settlement);
        return "A001, A002: " + scene.done(medical, settlement, medical.sign(settlement), "MedicalSettlementEvent");
    }

    private String settlesWithoutFiling(Scene scene) throws Exception {
        JsonLetter other = medical.settlement(medical.newPatient());
        bills.add(other);
        scene.core().hold(other);
        scene.sendAccepted(medical, other, medical.sign(other));
        scene.core().say(scene.core().event(other), 1, List.of(Core.Item.failed("1", "A", "S52104", "没有有效备案的结算")));
        medical.feedback(other, "1/A 2,3 S52104");
        return "A001 受理 → 核心 core S52104 → A002 导入失败 failed";
    }

    private String reverses(Scene scene) throws Exception {
        Medical.Patient other = medical.newPatient();
        JsonLetter wrong = medical.settlement(other);
        bills.add(wrong);
        scene.done(medical, wrong, medical.sign(wrong), "MedicalSettlementEvent");
        JsonLetter reversal = medical.reversal(other, wrong);
        String seen = scene.done(medical, reversal, medical.sign(reversal), "MedicalSettlementEvent");
        Unexpected.unless(
                scene.core().event(reversal).has("<ReversalOf>" + wrong.serialNo()), "the event names another bill");
        return "9601, 9602: " + seen;
    }

    private String cancels(Scene scene) throws Exception {
        JsonLetter cancel = medical.cancel(filing);
        return "A001, A002: " + scene.done(medical, cancel, medical.sign(cancel), "CrossRegionFilingEvent");
    }

    private String sumsAgree(Scene scene) throws Exception {
        compared(scene, medical.totals(bills.size()), "stmt_rslt 0, differences 0");
        return "A001 受理 → ReconciliationEvent, 9703 相符 equal: " + bills.size() + " 笔 bills";
    }

    private String sumsDiffer(Scene scene) throws Exception {
        Answer told = compared(scene, medical.totals(bills.size() + 1), "stmt_rslt 1");
        return "A001 受理 → ReconciliationEvent, 9703 不符 differs: "
                + told.states().size() + " 处 told";
    }

    /** The totals come first and wait for the file that they name. */
    private String billsAgree(Scene scene) throws Exception {
        BatchFile detail = medical.detail(bills);
        JsonLetter totals = Medical.naming(medical.totals(bills.size()), detail);
        scene.sendAccepted(medical, totals, medical.sign(totals));
        medical.accepted(detail, medical.upload(detail));
        Unexpected.unlessEqual("ReconciliationEvent", scene.core().event(detail).kind(), "event");
        Answer told = medical.answer(totals, "9703");
        Unexpected.unlessEqual(List.of("stmt_rslt 0, differences 0"), told.states(), "9703");
        return "A001 → ACK01 → 9703 相符 equal";
    }

    /** The file comes first: one bill with another amount, one left out. */
    private String billsDiffer(Scene scene) throws Exception {
        BatchFile detail =
                medical.detail(bills.subList(0, bills.size() - 1)).line(2, line -> line.replace("7905.00", "7905.01"));
        medical.accepted(detail, medical.upload(detail));
        JsonLetter totals = Medical.naming(medical.totals(bills.size()), detail);
        Answer told = compared(scene, totals, "stmt_rslt 1, differences 2");
        String other = bills.get(0).serialNo() + " fund_pay_sumamt 7905.01 7905.00";
        String left = bills.get(bills.size() - 1).serialNo();
        Unexpected.unless(
                told.states().contains(other) && told.states().contains(left + " setl_id  " + left),
                "9703 says " + told.states());
        return "ACK01 → A001 → 9703 不符 differs: 1 金额 amount, 1 缺少 missing";
    }

    private Answer compared(Scene scene, JsonLetter totals, String verdict) throws Exception {
        scene.sendAccepted(medical, totals, medical.sign(totals));
        Unexpected.unlessEqual("ReconciliationEvent", scene.core().event(totals).kind(), "event");
        Answer told = medical.answer(totals, "9703");
        Unexpected.unless(told.states().get(0).startsWith(verdict), "9703 says " + told.states());
        return told;
    }

    private void result(JsonLetter filing, String expected) throws InterruptedException {
        Answer told = medical.answer(filing, "9502");
        Unexpected.unlessEqual(List.of(expected), told.states(), "9502");
        Unexpected.unlessEqual(filing.ref(), told.carrier(), "JMSCorrelationID");
    }
}

package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the medical system may get wrong; each is answered by A001 with its code. */
final class MedicalFaults {
    private static final String WAY = "medical → hub";

    private MedicalFaults() {}

    static List<Flow> all() {
        return List.of(
                Flow.refused(WAY, "重复的键", "a key twice in one object", "MQ", MedicalFaults::duplicateKey),
                bill("没有签名", "YDJ-03 not signed", "S21001", (medical, bill) -> JsonSeal.bytes(bill.content())),
                bill("签名后改动", "YDJ-03 changed after signing", "S21004", (medical, bill) -> new String(
                                medical.sign(bill), StandardCharsets.UTF_8)
                        .replace("\"balc\":\"559.33\"", "\"balc\":\"959.33\"")
                        .getBytes(StandardCharsets.UTF_8)),
                bill(
                        "用他人密钥",
                        "YDJ-03 signed with another's key",
                        "S21004",
                        (medical, bill) -> medical.seal.sign(bill.content(), medical.keyOf("BJECT0000001"))),
                bill(
                        "未知的字段",
                        "YDJ-03 with a key nobody knows",
                        "S11006",
                        (medical, bill) -> medical.sign(bill.with("/input/setlinfo/discount", "1.00"))),
                bill(
                        "金额不平",
                        "YDJ-03 amounts that do not add up",
                        "S52105",
                        (medical, bill) -> medical.sign(bill.with("/input/setlinfo/psn_cash_pay", "3000.01"))),
                bill(
                        "就医地在北京",
                        "YDJ-03 care in Beijing",
                        "S52103",
                        (medical, bill) -> medical.sign(bill.with("/mdtrtarea_admvs", "110105"))),
                bill(
                        "证件号校验错",
                        "YDJ-03 wrong ID number",
                        "S44002",
                        (medical, bill) -> medical.sign(bill.with("/input/setlinfo/certno", "110108195210099990"))),
                bill(
                        "发送时间过久",
                        "YDJ-03 sent two days ago",
                        "S31001",
                        (medical, bill) -> medical.sign(bill.with("/inf_time", "2024-03-28 11:21:00"))),
                filing(
                        "需要盖章",
                        "YDJ-01 a hospital in no list",
                        "S52101",
                        "/input/medinslist/0/fixmedins_code",
                        "H46020000001"),
                filing("表种不符", "YDJ-01 Yanda on another form", "S52101", "/input/data/form_type", "YD-STD"),
                filing("参保地不在北京", "YDJ-01 not insured here", "S52103", "/input/data/insu_admdvs", "310101"),
                filing("手机号错误", "YDJ-01 wrong mobile number", "S44013", "/input/data/tel", "12345"),
                Flow.refused(WAY, "同号不同结算", "YDJ-03 other content, same setl_id", "MQ", MedicalFaults::otherBill),
                Flow.refused(WAY, "撤销不存在的结算", "YDJ-04 of no known bill", "MQ", MedicalFaults::unknownBill),
                Flow.refused(WAY, "重复撤销", "YDJ-04 taken back twice", "MQ", MedicalFaults::twice),
                Flow.refused(WAY, "冒发他人报文", "CRT-02 from medical", "MQ", MedicalFaults::notAgreed));
    }

    private interface Wrong {
        byte[] of(Medical medical, JsonLetter letter);
    }

    private static Flow bill(String chinese, String english, String code, Wrong wrong) {
        return Flow.refused(WAY, chinese, english, "MQ", scene -> {
            Medical medical = scene.medical();
            JsonLetter bill = medical.settlement(medical.newPatient());
            return refused(scene, bill, wrong.of(medical, bill), code);
        });
    }

    private static Flow filing(String chinese, String english, String code, String pointer, String value) {
        return Flow.refused(WAY, chinese, english, "MQ", scene -> {
            Medical medical = scene.medical();
            JsonLetter filing = medical.filing(medical.newPatient()).with(pointer, value);
            return refused(scene, filing, medical.sign(filing), code);
        });
    }

    private static String refused(Scene scene, JsonLetter letter, byte[] bytes, String code) throws Exception {
        return "A001: " + scene.sendRefused(scene.medical(), letter, bytes, code);
    }

    private static String duplicateKey(Scene scene) throws Exception {
        Medical medical = scene.medical();
        byte[] bytes = "{\"infno\":\"9601\",\"infno\":\"9601\"}".getBytes(StandardCharsets.UTF_8);
        medical.techAckUnread(medical.sendUnreadable(bytes), "S11005", bytes);
        return "A001: ACK-01 S11005, inf_refmsgid empty";
    }

    private static String otherBill(Scene scene) throws Exception {
        Medical medical = scene.medical();
        JsonLetter first = bill(scene);
        JsonLetter second =
                medical.settlement(medical.newPatient()).numbered("/input/setlinfo/setl_id", first.serialNo());
        return refused(scene, second, medical.sign(second), "S52106");
    }

    private static String unknownBill(Scene scene) throws Exception {
        Medical medical = scene.medical();
        Medical.Patient patient = medical.newPatient();
        JsonLetter reversal = medical.reversal(patient, medical.settlement(patient));
        return refused(scene, reversal, medical.sign(reversal), "S52107");
    }

    private static String twice(Scene scene) throws Exception {
        Medical medical = scene.medical();
        Medical.Patient patient = medical.newPatient();
        JsonLetter bill = medical.settlement(patient);
        scene.done(medical, bill, medical.sign(bill), "MedicalSettlementEvent");
        JsonLetter once = medical.reversal(patient, bill);
        scene.done(medical, once, medical.sign(once), "MedicalSettlementEvent");
        JsonLetter again = medical.reversal(patient, bill);
        return refused(scene, again, medical.sign(again), "S52107");
    }

    private static String notAgreed(Scene scene) throws Exception {
        Medical medical = scene.medical();
        JsonLetter foreign = scene.app().face();
        JsonLetter letter = medical.letter("C201", foreign.serialNo(), "{}");
        JsonLetter sent = new JsonLetter(
                medical.node,
                letter.ref(),
                letter.serialNo(),
                foreign.with("/msgid", letter.ref())
                        .with("/sender", medical.node)
                        .content());
        return refused(scene, sent, medical.sign(sent), "S31009");
    }

    private static JsonLetter bill(Scene scene) throws Exception {
        Medical medical = scene.medical();
        JsonLetter bill = medical.settlement(medical.newPatient());
        scene.done(medical, bill, medical.sign(bill), "MedicalSettlementEvent");
        return bill;
    }
}

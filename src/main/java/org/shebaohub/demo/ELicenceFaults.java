package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Wrong answers of the licence service: each is acknowledged with its code and ends no wait of the core. */
final class ELicenceFaults {
    private static final String WAY = "e-licence → hub";

    private ELicenceFaults() {}

    static List<Flow> all() {
        return List.of(
                fault(
                        "签名后改动",
                        "EBL-02 changed after signing",
                        "S21004",
                        (scene, answer) -> bytes(scene, answer, "MCHD", "MISM")),
                fault("用他人密钥", "EBL-02 signed with another's key", "S21004", (scene, answer) -> scene.licences()
                        .seal
                        .sign(answer.content(), scene.licences().keyOf("NHSA00000001"))),
                fault(
                        "未约定的值",
                        "EBL-02 a result nobody agreed on",
                        "S44009",
                        (scene, answer) -> signed(scene, answer.with("/output/verify/rslt", "FINE"))),
                fault(
                        "登记机关不存在",
                        "EBL-02 no such authority",
                        "S44011",
                        (scene, answer) -> signed(scene, answer.with("/output/licence/regorg", "119999"))),
                fault(
                        "经营期限颠倒",
                        "EBL-02 ends before it begins",
                        "S44012",
                        (scene, answer) -> signed(scene, answer.with("/output/licence/opto", "2001-01-01"))),
                fault(
                        "缺少字段",
                        "EBL-02 without its result",
                        "S11006",
                        (scene, answer) -> signed(scene, answer.with("/output/verify/rslt", null))),
                fault(
                        "报文号码不存在",
                        "an infno that nobody knows",
                        "S11007",
                        (scene, answer) -> signed(scene, answer.with("/infno", "E199"))),
                fault(
                        "冒发他人报文",
                        "a settlement from e-licence",
                        "S31009",
                        (scene, answer) -> signed(
                                scene,
                                new JsonLetter(
                                        answer.sender(),
                                        answer.ref(),
                                        answer.serialNo(),
                                        scene.medical()
                                                .settlement(scene.medical().newPatient())
                                                .with("/msgid", answer.ref())
                                                .content()))),
                Flow.refused(
                        "core → hub", "信用代码错误", "the core asks about a wrong USCC", "MQ", ELicenceFaults::wrongUscc));
    }

    private interface Wrong {
        byte[] of(Scene scene, JsonLetter answer);
    }

    private static Flow fault(String chinese, String english, String code, Wrong wrong) {
        return Flow.refused(WAY, chinese, english, "MQ", scene -> {
            Bodies.Unit unit = scene.bodies().newUnit();
            String correlation = "fault-" + unit.uscc();
            scene.core().ask(correlation, unit);
            Answer question = scene.licences().asked(unit.uscc());
            JsonLetter answer = scene.licences().answer(question, unit);
            String seen = scene.sendRefused(scene.licences(), answer, wrong.of(scene, answer), code);
            JsonLetter good = scene.licences().answer(question, unit);
            scene.licences().send(good, scene.licences().sign(good));
            Unexpected.unlessEqual("MCHD", scene.core().reply(correlation).result(), "VerifyResult");
            return seen + ", 仍待正确应答 the right answer still counts";
        });
    }

    private static byte[] signed(Scene scene, JsonLetter answer) {
        return scene.licences().sign(answer);
    }

    private static byte[] bytes(Scene scene, JsonLetter answer, String piece, String instead) {
        String text = new String(signed(scene, answer), StandardCharsets.UTF_8);
        return text.replace(piece, instead).getBytes(StandardCharsets.UTF_8);
    }

    private static String wrongUscc(Scene scene) throws Exception {
        Bodies.Unit wrong = scene.bodies().newUnit().withWrongCheckDigit();
        String correlation = "wrong-" + wrong.uscc();
        scene.core().ask(correlation, wrong);
        Unexpected.unlessEqual("S44001", scene.core().reply(correlation).code(), "Code of the Outcome");
        return "LicenceEvent S44001, 不问出 nobody is asked";
    }
}

package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What those who certify may get wrong, at each of their three nodes. */
final class CertificationFaults {
    private static final String APP = "certification-bjtapp → hub";
    private static final String MISSION = "certification-mfa → hub";
    private static final String LABOUR = "certification-mohrss → hub";

    private CertificationFaults() {}

    static List<Flow> all() {
        return List.of(
                face("人脸分数过低", "CRT-02 a face not alike enough", "S52206", "/input/data/face/score", "0.8000"),
                face("活体未通过", "CRT-02 perhaps a photograph", "S52206", "/input/data/face/liveness", "0"),
                face(
                        "结果日期错误",
                        "CRT-02 result promised too early",
                        "S52205",
                        "/input/data/expect_result_date",
                        "2024-03-20"),
                face("代办缺代办人", "CRT-02 an agent without a name", "S52204", "/input/data/cert_mode", "2"),
                face("国家代码不存在", "CRT-02 no such country", "S44009", "/input/data/live_country", "XXX"),
                face("时间格式错误", "CRT-02 a day without its time", "S11006", "/input/data/submit_time", "2024-03-15"),
                Flow.refused(APP, "用他人密钥", "CRT-02 signed with another's key", "MQ", scene -> {
                    JsonLetter letter = scene.app().face();
                    byte[] bytes =
                            scene.app().seal.sign(letter.content(), scene.app().keyOf("MFA000000001"));
                    return "A001: " + scene.sendRefused(scene.app(), letter, bytes, "S21004");
                }),
                paper("没有盖章", "CRT-03 without the seal", "S52203", "<SealFlag>1<", "<SealFlag>0<"),
                paper("本人未签字", "CRT-03 not signed by the person", "S52203", "<SelfSignFlag>1<", "<SelfSignFlag>0<"),
                paper("认证方式不符", "CRT-03 a way of another node", "S52208", "<CertMethod>05<", "<CertMethod>03<"),
                paper("丧失资格无日期", "CRT-03 lost, but when and why?", "S52207", "<CertResult>1<", "<CertResult>2<"),
                paper("护照号错误", "CRT-03 wrong passport number", "S44006", "<CertNo>E", "<CertNo>É"),
                Flow.refused(MISSION, "签名后改动", "CRT-03 changed after signing", "MQ", scene -> {
                    Letter letter = scene.embassy().certification();
                    String signed = new String(scene.embassy().sign(letter), StandardCharsets.UTF_8);
                    byte[] bytes =
                            signed.replace("<CertResult>1<", "<CertResult>3<").getBytes(StandardCharsets.UTF_8);
                    return scene.sendRefused(scene.embassy(), letter, bytes, "S21003");
                }),
                Flow.refused(LABOUR, "借他人通道", "the embassy's letter on another channel", "MQ", scene -> {
                    Letter letter = scene.embassy().certification();
                    return scene.sendRefused(
                            scene.mohrss(), letter, scene.embassy().sign(letter), "S21005");
                }),
                Flow.refused(LABOUR, "未约定的报文", "CRT-03 from 金保工程", "MQ", scene -> {
                    String number = "JWRZ" + scene.ids().number(12);
                    Letter letter = scene.mohrss().letter("CRT-03", number, Embassy.body(scene.ids(), number));
                    return scene.sendRefused(
                            scene.mohrss(), letter, scene.mohrss().sign(letter), "S31009");
                }),
                Flow.refused(LABOUR, "查询他人报文", "STQ-01 about another node's", "MQ", scene -> {
                    Letter certified = scene.embassy().certification();
                    scene.done(
                            scene.embassy(), certified, scene.embassy().sign(certified), "BenefitCertificationEvent");
                    Letter query = scene.mohrss()
                            .letter("STQ-01", scene.ids().serialNo(), Bodies.statusQuery(certified.msgId()));
                    return scene.sendRefused(
                            scene.mohrss(), query, scene.mohrss().sign(query), "S31012");
                }));
    }

    private static Flow face(String chinese, String english, String code, String pointer, String value) {
        return Flow.refused(APP, chinese, english, "MQ", scene -> {
            JsonLetter letter = scene.app().face().with(pointer, value);
            return "A001: " + scene.sendRefused(scene.app(), letter, scene.app().sign(letter), code);
        });
    }

    private static Flow paper(String chinese, String english, String code, String piece, String instead) {
        return Flow.refused(MISSION, chinese, english, "MQ", scene -> {
            Letter letter = scene.embassy().certification().with(piece, instead);
            return scene.sendRefused(scene.embassy(), letter, scene.embassy().sign(letter), code);
        });
    }
}

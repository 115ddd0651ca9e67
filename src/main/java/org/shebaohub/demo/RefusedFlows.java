package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What must be refused, each with its code, and leave the core untouched. */
final class RefusedFlows {
    private static final String WAY = "e-window → hub";
    private static final LocalDate ADULT = LocalDate.of(1991, 9, 1);

    private RefusedFlows() {}

    static List<Flow> all() {
        return List.of(
                refused("不是XML", "not XML at all", scene -> unread(scene, "你好, hub".getBytes(StandardCharsets.UTF_8))),
                refused("含DTD", "a DTD", RefusedFlows::dtd),
                Flow.refused(WAY, "编码错误", "bytes that are not UTF-8", "MQ", RefusedFlows::encoding),
                refused("没有签名", "not signed", scene -> {
                    Letter letter = scene.registration();
                    return scene.sendRefused(letter, utf8(letter.xml()), "S21001");
                }),
                refused("签名后改动", "changed after signing", scene -> {
                    Letter letter = scene.registration();
                    String signed = new String(scene.window().sign(letter), StandardCharsets.UTF_8);
                    return scene.sendRefused(letter, utf8(signed.replace("1000000.00", "9000000.00")), "S21003");
                }),
                refused("签名值错误", "wrong signature value", RefusedFlows::signatureValue),
                refused("用他人密钥", "signed with another's key", RefusedFlows::anothersKey),
                refused("证书已过期", "expired certificate", scene -> byKey(scene, "sm2-expired")),
                refused("证书已吊销", "revoked certificate", scene -> byKey(scene, "rsa-revoked")),
                refused("签名未覆盖全文", "signature over another element", RefusedFlows::notWhole),
                changed("缺少元素", "missing element", "S11006", "<RegState>1</RegState>", ""),
                refused("没有这种报文", "unknown message type", scene -> {
                    Letter letter = scene.registration().as("ECT-99");
                    return scene.sendRefused(letter, scene.window().sign(letter), "S11007");
                }),
                refused("冒用他人节点号", "MsgId of another node", scene -> {
                    Letter letter = scene.registration();
                    letter = letter.withMsgId("BJEBL0000001" + letter.msgId().substring(12));
                    return scene.sendRefused(letter, scene.window().sign(letter), "S31001");
                }),
                refused("收方不是本平台", "meant for someone else", scene -> {
                    Letter letter = scene.registration().to("BJSI00000002");
                    return scene.sendRefused(letter, scene.window().sign(letter), "S31009");
                }),
                refused("信用代码校验错", "USCC with a wrong check digit", RefusedFlows::uscc),
                changed("登记状态不是存续", "RegState is not 1", "S51002", "<RegState>1<", "<RegState>3<"),
                changed(
                        "结算区县不在北京",
                        "district outside Beijing",
                        "S51006",
                        "<SettlementDistrict>110105<",
                        "<SettlementDistrict>310101<"),
                refused("四十处错误", "40 faults at once", RefusedFlows::fortyFaults),
                Flow.refused(WAY, "四十人全错", "40 persons, none good", "MQ", RefusedFlows::fortyPersons));
    }

    private static Flow refused(String chinese, String english, Flow.Play play) {
        return Flow.refused(WAY, chinese, english, "MQ", play);
    }

    private static Flow changed(String chinese, String english, String code, String piece, String instead) {
        return refused(chinese, english, scene -> {
            Letter letter = scene.registration().with(piece, instead);
            return scene.sendRefused(letter, scene.window().sign(letter), code);
        });
    }

    private static String unread(Scene scene, byte[] bytes) throws Exception {
        return scene.window().techAckUnread(scene.window().sendUnreadable(bytes), "S11005", bytes) + ", RefMsgId empty";
    }

    private static String dtd(Scene scene) throws Exception {
        String xml = scene.registration().xml();
        return unread(scene, utf8(xml.replace("<HubMessage", "<!DOCTYPE HubMessage [<!ENTITY a \"b\">]><HubMessage")));
    }

    private static String encoding(Scene scene) throws Exception {
        byte[] bytes = scene.registration().xml().getBytes("GB18030");
        return scene.window().techAckUnread(scene.window().sendUnreadable(bytes), "S11004", bytes) + ", RefMsgId empty";
    }

    private static String signatureValue(Scene scene) throws Exception {
        Letter letter = scene.registration();
        String one = new String(scene.window().sign(letter), StandardCharsets.UTF_8);
        String other = new String(scene.window().sign(scene.registration()), StandardCharsets.UTF_8);
        return scene.sendRefused(letter, utf8(one.replace(value(one), value(other))), "S21004");
    }

    private static String value(String signed) {
        return signed.replaceAll("(?s).*<(?:\\w+:)?SignatureValue[^>]*>(.*)</(?:\\w+:)?SignatureValue>.*", "$1");
    }

    private static String anothersKey(Scene scene) throws Exception {
        Letter letter = scene.registration();
        return scene.sendRefused(letter, scene.window().seal.signWithKeyInfo(letter.xml(), scene.core().key), "S21005");
    }

    private static String byKey(Scene scene, String kind) throws Exception {
        Letter letter = scene.registration();
        byte[] bytes = scene.window().seal.sign(letter.xml(), scene.window().key(kind));
        return scene.sendRefused(letter, bytes, "S21005");
    }

    private static String notWhole(Scene scene) throws Exception {
        Letter letter = scene.registration();
        byte[] bytes = scene.window().seal.signBodyOnly(letter.xml(), scene.window().sm2);
        return scene.sendRefused(letter, bytes, "S21006");
    }

    private static String uscc(Scene scene) throws Exception {
        Bodies.Unit unit = scene.bodies().newUnit().withWrongCheckDigit();
        Letter letter =
                scene.window().letter("ECT-01", unit.serialNo(), scene.bodies().unitRegistration(unit));
        return scene.sendRefused(letter, scene.window().sign(letter), "S44001");
    }

    private static String fortyFaults(Scene scene) throws Exception {
        Letter letter = scene.employees(forty(scene, Employee.local(scene.ids(), ADULT, true)))
                .with("<MonthlySalary>15000.00<", "<MonthlySalary>15,000<");
        scene.refuses(letter);
        byte[] bytes = scene.window().sign(letter);
        scene.window().send(letter, bytes);
        Answer ack = scene.window().techAck(letter, "S11006", bytes);
        Unexpected.unlessEqual(40, ack.total(), "Total of findings");
        Unexpected.unlessEqual(40, ack.findings().size(), "findings listed");
        return "ACK-01 S11006, 40 findings";
    }

    /** A record type is accepted as a message; each of its records is refused in the feedback (interfaces.md 6). */
    private static String fortyPersons(Scene scene) throws Exception {
        Letter letter = scene.employees(
                forty(scene, Employee.local(scene.ids(), ADULT, true).inCategory("13")));
        scene.keepsFromCore(letter);
        scene.sendAccepted(letter);
        String[] states = IntStream.rangeClosed(1, 40)
                .boxed()
                .flatMap(seq -> List.of(seq + "/M 2,3 S52004", seq + "/O 2,3 S52004").stream())
                .toArray(String[]::new);
        scene.window().feedback(letter, states);
        return "ACK-02 40 × S52004, nothing to the core";
    }

    private static Employee[] forty(Scene scene, Employee pattern) {
        Employee[] all = new Employee[40];
        Arrays.setAll(all, at -> pattern.withPaper("01", scene.ids().citizen(ADULT, true), "CHN"));
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

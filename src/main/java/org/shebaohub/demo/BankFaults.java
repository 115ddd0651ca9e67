package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the People's Bank may get wrong; each is answered by a ccms.990 with its code. */
final class BankFaults {
    private static final String WAY = "pboc → hub";

    private BankFaults() {}

    static List<Flow> all() {
        return List.of(
                Flow.refused(WAY, "不是报文头", "a head that is none", "MQ", BankFaults::noHead),
                fault("没有签名", "PBC-02 not signed", "S21001", (bank, notice) -> notice.unsigned()),
                fault("签名后改动", "PBC-02 changed after signing", "S21004", (bank, notice) -> new String(
                                notice.signed(bank.sm2), StandardCharsets.UTF_8)
                        .replace(">OPEN<", ">CLOS<")
                        .getBytes(StandardCharsets.UTF_8)),
                fault(
                        "用他人密钥",
                        "PBC-02 signed with another's key",
                        "S21004",
                        (bank, notice) -> notice.signed(bank.keyOf("BJECT0000001"))),
                fault("缺少元素", "PBC-02 without the state", "S11006", (bank, notice) -> notice.with(
                                "<AcctSts>OPEN</AcctSts>", "")
                        .signed(bank.sm2)),
                fault("报文头类型不符", "head and document disagree", "S31001", (bank, notice) -> notice.withHead(
                                "pbca.326.001.01", "ccms.990.001.01")
                        .signed(bank.sm2)),
                fault("收方不是本平台", "meant for someone else", "S31009", (bank, notice) -> notice.withHead(
                                Letter.HUB, "BJSI00000002")
                        .signed(bank.sm2)),
                fault("信用代码校验错", "USCC with a wrong check digit", "S44001", (bank, notice) -> wrongUscc(notice)
                        .signed(bank.sm2)),
                fault("账户性质不存在", "a kind of account that is none", "S44009", (bank, notice) -> notice.with(
                                ">PRDA<", ">XXXX<")
                        .signed(bank.sm2)),
                fault("账号含字母", "letters in the account number", "S44008", (bank, notice) -> notice.with(
                                "<AcctId>", "<AcctId>A")
                        .signed(bank.sm2)),
                Flow.refused(WAY, "同号不同内容", "same MsgId, other bytes", "MQ", BankFaults::otherBytes),
                Flow.refused(WAY, "未约定的报文", "a certification from the bank", "MQ", BankFaults::notAgreed));
    }

    private interface Wrong {
        byte[] of(Bank bank, AccountNotice notice);
    }

    private static Flow fault(String chinese, String english, String code, Wrong wrong) {
        return Flow.refused(WAY, chinese, english, "MQ", scene -> {
            AccountNotice notice = scene.bank().notice(scene.bodies().newUnit());
            return "ccms.990: " + scene.sendRefused(scene.bank(), notice, wrong.of(scene.bank(), notice), code);
        });
    }

    private static AccountNotice wrongUscc(AccountNotice notice) {
        String uscc = notice.xml().replaceAll("(?s).*<UniSocCdtCd>(.*)</UniSocCdtCd>.*", "$1");
        String wrong = new Bodies.Unit(uscc, "", "").withWrongCheckDigit().uscc();
        return notice.with(uscc, wrong);
    }

    private static String noHead(Scene scene) throws Exception {
        byte[] bytes = "{H:02".getBytes(StandardCharsets.UTF_8);
        scene.bank().techAckUnread(scene.bank().sendUnreadable(bytes), "S11005", bytes);
        return "ccms.990: ACK-01 S11005, MsgRefId empty";
    }

    private static String otherBytes(Scene scene) throws Exception {
        Bank bank = scene.bank();
        AccountNotice notice = bank.notice(scene.bodies().newUnit());
        scene.done(bank, notice, notice.signed(bank.sm2), "BankAccountEvent");
        byte[] other = notice.with(">OPEN<", ">CLOS<").signed(bank.sm2);
        bank.send(notice, other);
        bank.techAck(notice, "S31002", other);
        return "ccms.990: ACK-01 S31002";
    }

    private static String notAgreed(Scene scene) throws Exception {
        String number = "JWRZ" + scene.ids().number(12);
        Letter letter = scene.bank().letter("CRT-03", number, Embassy.body(scene.ids(), number));
        return scene.sendRefused(scene.bank(), letter, scene.bank().sign(letter), "S31009");
    }
}

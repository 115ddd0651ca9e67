package org.shebaohub.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shebaohub.message.Advice;
import org.shebaohub.message.ErrorCode;

/** docs/codes.md, written from the codes and their advice. */
final class CodesPage {
    private static final String HEAD =
            """
            # Error codes 错误代码

            Written by `./hub codes > docs/codes.md` from `ErrorCode` and `advice.yaml`; a test fails where it differs. The order is the
            order in which they decide AckCode. 本页由程序生成；顺序即决定AckCode的先后。

            How a corrected message is sent again 更正后如何重发:

            - S11xxx, S21xxx (S11001: only the .sig is missing): %s. %s。
            - S31xxx to S52xxx: %s. %s。
            - Records of a message that was accepted 已接收报文中的个别记录: correct these records and send them in a new message with the
              same BizSerialNo. 更正这些记录后以新报文、同一业务流水号发送。
            - S53xxx: nothing is to be sent again. 无需重发。

            "core" under a code: the hub only carries what the agency's core system decided. 标有core的代码由核心系统判定。
            """;
    private static final Map<String, String> LAYERS = layers();

    private CodesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD.formatted(
                Advice.Again.SAME_KEY.text().english(),
                Advice.Again.SAME_KEY.text().chinese(),
                Advice.Again.NEW_KEY.text().english(),
                Advice.Again.NEW_KEY.text().chinese()));
        LAYERS.forEach((beginning, title) -> {
            page.append("\n## ").append(title).append("\n\n");
            page.append("| code | meaning 含义 | the sender 发送方 | the operator 运维人员 |\n|---|---|---|---|\n");
            Arrays.stream(ErrorCode.values())
                    .filter(code -> code.name().startsWith(beginning))
                    .forEach(code -> page.append(row(code)));
        });
        return page.toString();
    }

    /** One code, for a terminal. */
    static String entry(ErrorCode code) {
        Advice advice = code.advice();
        String core = code.owner() == ErrorCode.Owner.CORE ? "  (core decides 由核心系统判定)" : "";
        return "%s  %s / %s%s%n".formatted(code, code.chinese(), code.english(), core)
                + line("sender 发送方", advice.sender())
                + line("again 重发", advice.again().text())
                + line("operator 运维", advice.operator());
    }

    private static String line(String who, Advice.Text text) {
        return text.chinese().isEmpty() ? "" : "  %s: %s / %s%n".formatted(who, text.chinese(), text.english());
    }

    private static String row(ErrorCode code) {
        Advice advice = code.advice();
        return "| %s%s | %s<br>%s | %s<br>%s | %s<br>%s |\n"
                .formatted(
                        code,
                        code.owner() == ErrorCode.Owner.CORE ? "<br>core" : "",
                        code.chinese(),
                        code.english(),
                        advice.sender().chinese(),
                        advice.sender().english(),
                        advice.operator().chinese(),
                        advice.operator().english());
    }

    private static Map<String, String> layers() {
        Map<String, String> layers = new LinkedHashMap<>();
        layers.put("S11", "S11 Form 传输与格式");
        layers.put("S21", "S21 Security 安全");
        layers.put("S31", "S31 Envelope and batch 报文头与批次");
        layers.put("S44", "S44 Fields 字段");
        layers.put("S5", "S51 to S53 Business 业务");
        layers.put("S90", "S90 System 系统");
        return layers;
    }
}

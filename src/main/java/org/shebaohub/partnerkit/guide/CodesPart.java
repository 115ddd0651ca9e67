package org.shebaohub.partnerkit.guide;

import java.util.List;
import org.shebaohub.message.Advice;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.partner.Partner;

/** The codes that can concern the partner, each with what it does next. */
final class CodesPart {
    private final Partner partner;
    private final Language language;

    CodesPart(Partner partner, Language language) {
        this.partner = partner;
        this.language = language;
    }

    void write(Markdown page) {
        page.title(2, language.say("错误代码", "Codes"));
        page.say(
                language.say(
                        "顺序即决定AckCode的先后；000000为接收。标有core的由核心系统判定。",
                        "The order is the one in which they decide AckCode; 000000 is received. The core decides those marked core."));
        page.gap();
        page.table(
                List.of(
                        language.say("代码", "code"),
                        language.say("含义", "meaning"),
                        language.say("下一步", "next step"),
                        language.say("如何重发", "how to send again")),
                ConcernedCodes.of(partner).stream().map(this::row).toList());
    }

    private List<String> row(ErrorCode code) {
        Advice advice = code.advice();
        return List.of(
                code + (code.owner() == ErrorCode.Owner.CORE ? " (core)" : ""),
                language.say(code.chinese(), code.english()),
                language.say(advice.sender().chinese(), advice.sender().english()),
                language.say(
                        advice.again().text().chinese(), advice.again().text().english()));
    }
}

package org.shebaohub.partner.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.CodeList;

/** What holds for every certification on paper: the node's method, the day, seal and signature (R22, S52202 to S52208). */
final class PaperRules {
    /** Methods by node (interfaces.md 5.5); 06 and 07 have no channel yet. */
    private static final Map<String, List<String>> METHODS = Map.of(
            "MOHRSS000001", List.of("03", "04"),
            "BJTAPP000001", List.of("01", "02"),
            "MFA000000001", List.of("05"));

    private static final String LOST = "2";
    private static final String YES = "1";

    private PaperRules() {}

    /** S52208; what is in no list has a code of its own. */
    static void method(String node, Field method, CodeList methods, Findings found) {
        if (methods.has(method.text()) && !METHODS.getOrDefault(node, List.of()).contains(method.text())) {
            found.add(ErrorCode.S52208, method);
        }
    }

    /** S52202. @param day that the field says @param sent day of sending, or workDate of a batch, in Beijing */
    static void date(Field certified, LocalDate day, LocalDate sent, Findings found) {
        if (day.isAfter(sent)) {
            found.add(ErrorCode.S52202, certified);
        }
    }

    /** S52203: sealed, and signed by the person unless eligibility is lost. */
    static void sealed(Field seal, Field signature, Field result, Findings found) {
        if (!seal.text().equals(YES)) {
            found.add(ErrorCode.S52203, seal, "纸质认证缺少盖章", "paper way without seal");
        }
        if (!signature.text().equals(YES) && !result.text().equals(LOST)) {
            found.add(ErrorCode.S52203, signature, "纸质认证缺少本人签字", "paper way without the person's signature");
        }
    }

    /** S52207. */
    static void loss(Field result, Field date, Field reason, Findings found) {
        if (result.text().equals(LOST)) {
            List.of(date, reason).stream()
                    .filter(part -> !part.present())
                    .forEach(part -> found.add(ErrorCode.S52207, part));
        }
    }
}

package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The simulated e窗通. */
final class EWindow extends XmlChannel {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    EWindow(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "e-window", "BJECT0000001", seals.xml(), new WindowAnswers(seals), ids);
    }

    /** One message of the day as e-window has it in its books. */
    record Sent(Letter letter, String uscc, String sm3) {}

    /** ECT-04 of today. */
    BatchFile reconciliation(List<Sent> sent) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(ids.today());
        String sequence = ids.fileSequence(6);
        String first = String.join("|", "ECT04", "1.0", node, Letter.HUB, day, day + sequence, "" + sent.size());
        List<String> lines = new ArrayList<>();
        for (Sent one : sent) {
            lines.add(String.join(
                    "|",
                    "" + (lines.size() + 1),
                    one.letter().msgId(),
                    one.letter().type(),
                    one.letter().serialNo(),
                    one.uscc(),
                    STAMP.format(one.letter().sendTime()),
                    one.sm3(),
                    ""));
        }
        String name = "ECT04_" + day + "_" + sequence + ".txt";
        return BatchFile.barred(node, day + sequence, name, StandardCharsets.UTF_8, "\n", first, lines);
    }
}

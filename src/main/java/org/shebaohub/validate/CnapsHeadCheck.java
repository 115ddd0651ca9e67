package org.shebaohub.validate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.shebaohub.cnaps.CnapsContent;
import org.shebaohub.cnaps.CnapsHead;
import org.shebaohub.cnaps.CnapsHead.Part;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;

/** The head of a PBOC message, which nobody signed, against its document and the agreement (interfaces.md 3, 5.3). */
final class CnapsHeadCheck {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final String SENDING_SYSTEM = "PBCA";
    private static final String RECEIVING_SYSTEM = "BJSI";

    private final CnapsHead head;
    private final Findings found;

    private CnapsHeadCheck(CnapsHead head, Findings found) {
        this.head = head;
        this.found = found;
    }

    /** @param sent CreDtTm */
    static void check(CnapsContent content, Instant sent, Duration tolerance, Findings found) {
        new CnapsHeadCheck(content.head(), found)
                .check(content.type().orElseThrow().number(), sent, tolerance);
    }

    private void check(String type, Instant sent, Duration tolerance) {
        Duration apart = Duration.between(head.time().toInstant(BEIJING), sent).abs();
        must(
                head.text(Part.TYPE).equals(type),
                ErrorCode.S31001,
                Part.TYPE,
                "报文头的报文类型与报文体不一致",
                "the type of the head is not that of the document");
        must(
                apart.compareTo(tolerance) <= 0,
                ErrorCode.S31001,
                Part.DATE,
                "报文头的时间与CreDtTm相差超过10分钟",
                "time of the head is not within 10 minutes of CreDtTm");
        must(
                head.text(Part.SENDER_SYSTEM).equals(SENDING_SYSTEM),
                ErrorCode.S31009,
                Part.SENDER_SYSTEM,
                "发送系统不是约定的系统",
                "the sending system is not the one agreed");
        must(
                head.text(Part.RECEIVER_SYSTEM).equals(RECEIVING_SYSTEM),
                ErrorCode.S31009,
                Part.RECEIVER_SYSTEM,
                "接收系统不是本平台",
                "the receiving system is not the hub's");
    }

    private void must(boolean good, ErrorCode code, Part part, String chinese, String english) {
        if (!good) {
            found.add(code, head.field(part), chinese, english);
        }
    }
}

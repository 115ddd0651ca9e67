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

    private CnapsHeadCheck() {}

    /** @param sent CreDtTm */
    static void check(CnapsContent content, Instant sent, Duration tolerance, Findings found) {
        CnapsHead head = content.head();
        String number = content.type().orElseThrow().number();
        if (!head.text(Part.TYPE).equals(number)) {
            found.add(
                    ErrorCode.S31001,
                    head.field(Part.TYPE),
                    "报文头的报文类型与报文体不一致",
                    "the type of the head is not that of the document");
        }
        Instant stamped = head.time().toInstant(BEIJING);
        if (Duration.between(stamped, sent).abs().compareTo(tolerance) > 0) {
            found.add(
                    ErrorCode.S31001,
                    head.field(Part.DATE),
                    "报文头的时间与CreDtTm相差超过10分钟",
                    "time of the head is not within 10 minutes of CreDtTm");
        }
        if (!head.text(Part.SENDER_SYSTEM).equals(SENDING_SYSTEM)) {
            found.add(
                    ErrorCode.S31009,
                    head.field(Part.SENDER_SYSTEM),
                    "发送系统不是约定的系统",
                    "the sending system is not the one agreed");
        }
        if (!head.text(Part.RECEIVER_SYSTEM).equals(RECEIVING_SYSTEM)) {
            found.add(
                    ErrorCode.S31009,
                    head.field(Part.RECEIVER_SYSTEM),
                    "接收系统不是本平台",
                    "the receiving system is not the hub's");
        }
    }
}

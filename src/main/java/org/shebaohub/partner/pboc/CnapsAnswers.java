package org.shebaohub.partner.pboc;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.cnaps.CnapsContent;
import org.shebaohub.cnaps.CnapsHead;
import org.shebaohub.cnaps.CnapsHead.Part;
import org.shebaohub.cnaps.CnapsType;
import org.shebaohub.cnaps.CnapsUnsigned;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;
import org.shebaohub.message.Status;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.XmlFindings;
import org.shebaohub.xml.XmlBuilder;
import org.springframework.stereotype.Component;

/** ccms.990 for ACK-01 and ccms.900 for ACK-02 (interfaces.md 5.3 and 8.3). */
@Component
class CnapsAnswers {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private final Partners partners;
    private final MesgIds ids;
    private final Clock clock;

    CnapsAnswers(Partners partners, MesgIds ids, Clock clock) {
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    /** What refers to the message is empty where nothing of it could be read. */
    Draft techAck(Message message, Report report) {
        Reception reception = message.reception();
        Optional<CnapsContent> read = Optional.ofNullable((CnapsContent) message.content());
        String reference = head(read, Part.ID);
        XmlBuilder xml = begin(CnapsType.TECH_ACK)
                .leaf("OrigSndr", head(read, Part.SENDER))
                .leaf("OrigSndDt", head(read, Part.DATE))
                .leaf("MT", head(read, Part.TYPE))
                .leaf("MsgId", read.map(CnapsContent::msgId).orElse(""))
                .leaf("MsgRefId", reference)
                .leaf("MsgPrcCd", report.code().map(ErrorCode::code).orElse(ErrorCode.OK))
                .leaf("RecvSm3", message.document().sm3());
        XmlFindings.write(xml, report);
        String node = partners.channel(reception.channel()).node();
        CnapsHead head = head(CnapsType.TECH_ACK, "0990", node, reference);
        return new Draft(
                Role.TECH_ACK,
                reception.channel(),
                reception.transport(),
                reception.kind(),
                null,
                reference.isEmpty() ? reception.correlation() : reference,
                head.text(Part.ID),
                node,
                new CnapsUnsigned(head, xml.unsigned()));
    }

    Draft feedback(Answered about, Feedback state) {
        Status status = state.items().get(0).groups().get("A");
        XmlBuilder xml = begin(CnapsType.FEEDBACK)
                .leaf("OrigMsgId", about.key().substring(about.key().indexOf(':') + 1))
                .leaf(
                        "OrigMT",
                        CnapsType.ofMsgType(about.msgType()).orElseThrow().number())
                .optional("AcceptNo", state.acceptNo())
                .leaf("PrcSts", "" + status.handle() + status.feedback())
                .leaf("PrcCd", status.code())
                .optional("RjctInf", status.code().equals(ErrorCode.OK) ? null : status.text())
                .leaf(
                        "PrcDt",
                        LocalDateTime.now(clock.withZone(BEIJING)).toLocalDate().toString());
        CnapsHead head = head(CnapsType.FEEDBACK, "0900", about.node(), about.correlation());
        return new Draft(
                Role.FEEDBACK,
                about.channel(),
                about.transport(),
                about.kind(),
                null,
                about.correlation(),
                head.text(Part.ID),
                about.node(),
                new CnapsUnsigned(head, xml.unsigned()));
    }

    private CnapsHead head(CnapsType type, String digits, String node, String reference) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BEIJING);
        return CnapsHead.of(Map.ofEntries(
                Map.entry(Part.VERSION, CnapsHead.VERSION),
                Map.entry(Part.SENDER, partners.node()),
                Map.entry(Part.SENDER_SYSTEM, "BJSI"),
                Map.entry(Part.RECEIVER, node),
                Map.entry(Part.RECEIVER_SYSTEM, "PBCA"),
                Map.entry(Part.DATE, now.format(DateTimeFormatter.BASIC_ISO_DATE)),
                Map.entry(Part.TIME, now.format(TIME)),
                Map.entry(Part.FORMAT, "XML"),
                Map.entry(Part.TYPE, type.number()),
                Map.entry(Part.ID, ids.next(digits)),
                Map.entry(Part.REF_ID, reference),
                Map.entry(Part.PRIORITY, "3"),
                Map.entry(Part.DIRECTION, "D")));
    }

    private static XmlBuilder begin(CnapsType type) {
        return new XmlBuilder(type.namespace(), CnapsType.ROOT).open(type.element());
    }

    private static String head(Optional<CnapsContent> read, Part part) {
        return read.map(content -> content.head().text(part)).orElse("");
    }
}

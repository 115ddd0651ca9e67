package org.shebaohub.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;
import org.shebaohub.message.Status;
import org.shebaohub.message.Transport;
import org.shebaohub.xml.XmlBuilder;
import org.shebaohub.xml.XmlContent;
import org.springframework.stereotype.Component;

/** ACK-01 and ACK-02 of the XML family: HubMessage, as section 6 and 8.2 of interfaces.md have them. */
@Component
public class HubXmlWriter implements Writer {
    private static final int LONGEST_SERIAL = 32;
    private static final int LONGEST_TYPE = 10;
    private static final String ACCEPTED = "接收成功";
    private static final String UNKNOWN = "**";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Partners partners;
    private final MsgIds ids;
    private final Environment environment;
    private final Clock clock;

    public HubXmlWriter(Partners partners, MsgIds ids, Environment environment, Clock clock) {
        this.partners = partners;
        this.ids = ids;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Draft techAck(Message message, Report report) {
        Reception reception = message.reception();
        // Where the MsgId could not be read, nothing else of the header is repeated (interfaces.md 8.2).
        Optional<Envelope> envelope = message.envelope().filter(read -> read.msgId() != null);
        String refMsgId = envelope.map(Envelope::msgId).orElse(null);
        String node = partners.channel(reception.channel()).node();
        String id = ids.next();
        String serial = envelope.map(Envelope::bizSerialNo)
                .filter(read -> read.codePointCount(0, read.length()) <= LONGEST_SERIAL)
                .orElseGet(() -> FileSequence.of(reception.fileName()).orElse(id));
        XmlBuilder xml = begin("ACK-01", id, node, serial, envelope.map(Envelope::testFlag));
        xml.open("TechAck")
                .leaf("RefMsgId", refMsgId == null ? "" : refMsgId)
                .optional("RefFileName", reception.fileName())
                .optional(
                        "RefMsgType",
                        envelope.map(Envelope::msgType)
                                .filter(type -> type.length() <= LONGEST_TYPE)
                                .orElse(null))
                .leaf("RecvTime", time(reception.receivedAt()))
                .leaf("RecvSm3", message.document().sm3());
        findings(xml, report);
        String correlation = refMsgId == null ? reception.correlation() : refMsgId;
        return new Draft(
                Role.TECH_ACK,
                reception.channel(),
                reception.transport(),
                reception.kind(),
                reception.fileName() == null ? null : "ACK01_" + reception.fileName() + ".xml",
                correlation,
                id,
                node,
                xml.unsigned());
    }

    @Override
    public Optional<Draft> feedback(Answered about, Feedback state, int number) {
        String id = ids.next();
        XmlBuilder xml = begin("ACK-02", id, about.node(), about.bizSerialNo(), Optional.ofNullable(about.testFlag()));
        xml.open("BizFeedback")
                .leaf("RefMsgId", about.key())
                .leaf("RefMsgType", about.msgType())
                .optional("AcceptNo", state.acceptNo());
        for (Feedback.Item item : state.items()) {
            xml.open("Item")
                    .attribute("Seq", item.ref())
                    .leaf("CertNoMasked", known(item.certNoMasked()))
                    .leaf("NameMasked", known(item.nameMasked()));
            item.ordered().forEach((group, status) -> group(xml, group, status));
            xml.close();
        }
        boolean file = about.transport() == Transport.SFTP;
        return Optional.of(new Draft(
                Role.FEEDBACK,
                about.channel(),
                about.transport(),
                about.kind(),
                file ? "ACK02_" + about.fileName() + "_" + number + ".xml" : null,
                about.correlation(),
                id,
                about.node(),
                xml.unsigned()));
    }

    /** Both elements are mandatory: what a message does not say is told as if it were masked whole. */
    private static String known(String masked) {
        return masked == null ? UNKNOWN : masked;
    }

    private XmlBuilder begin(String type, String id, String receiver, String serial, Optional<String> testFlag) {
        String flag = testFlag.filter(read -> read.equals("0") || read.equals("1"))
                .orElse(environment == Environment.PRODUCTION ? "0" : "1");
        return new XmlBuilder(XmlContent.HUB_NAMESPACE, XmlContent.HUB_ROOT)
                .attribute("Version", "1.0")
                .open("Header")
                .leaf("MsgId", id)
                .leaf("MsgType", type)
                .leaf("Sender", partners.node())
                .leaf("Receiver", receiver)
                .leaf("SendTime", time(clock.instant()))
                .leaf("BizSerialNo", serial)
                .leaf("TestFlag", flag)
                .close()
                .open("Body");
    }

    private static void findings(XmlBuilder xml, Report report) {
        Optional<ErrorCode> code = report.code();
        xml.leaf("AckCode", code.map(ErrorCode::code).orElse(ErrorCode.OK))
                .leaf("AckMsg", code.map(ErrorCode::chinese).orElse(ACCEPTED));
        XmlFindings.write(xml, report);
    }

    private static void group(XmlBuilder xml, String group, Status status) {
        xml.open("Group")
                .attribute("Code", group)
                .leaf("HandleStatus", Integer.toString(status.handle()))
                .leaf("FeedbackStatus", Integer.toString(status.feedback()))
                .leaf("ReasonCode", status.code())
                .leaf("Reason", status.text())
                .close();
    }

    private static String time(Instant instant) {
        return TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(BEIJING).toOffsetDateTime());
    }
}

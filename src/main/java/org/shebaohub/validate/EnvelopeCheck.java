package org.shebaohub.validate;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Objects;
import java.util.Optional;
import org.shebaohub.cnaps.CnapsContent;
import org.shebaohub.message.Content;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;

/** The header against the agreements of its sender: S31001, S31009, S31010, S31011. */
final class EnvelopeCheck {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    /** What recer_sys_code says in the HSA head (interfaces.md section 3). */
    private static final String HSA_NAME = "BJSI_HUB";

    private static final int NODE = 12;
    private static final int STAMPED = 26;
    private static final int MSG_ID = 30;

    private final String hub;
    private final Clock clock;
    private final Environment environment;

    EnvelopeCheck(String hub, Clock clock, Environment environment) {
        this.hub = hub;
        this.clock = clock;
        this.environment = environment;
    }

    void check(Message message, Settings settings, Findings found) {
        Envelope envelope = message.content().envelope();
        Content header = message.content();
        agreed(message, settings, header.header("MsgType"), found);
        if (envelope.family() == Envelope.Family.FILE) {
            receiver(hub, message.content(), found);
            return;
        }
        Instant sent = OffsetDateTime.parse(envelope.sendTime()).toInstant();
        if (header instanceof CnapsContent cnaps) {
            CnapsHeadCheck.check(cnaps, sent, TOLERANCE, found);
        } else {
            msgId(envelope, sent, header.header("MsgId"), found);
        }
        boolean hsaHead = header.header("Sender").name().equals("msgid");
        receiver(hsaHead ? HSA_NAME : hub, header, found);
        // Families without a TestFlag take the environment's (interfaces.md 8.1).
        if (envelope.testFlag() != null && !environment.allows(envelope.testFlag())) {
            found.add(ErrorCode.S31010, header.header("TestFlag"));
        }
        fresh(message, settings, sent, header.header("SendTime"), found);
    }

    private static void receiver(String hub, Content header, Findings found) {
        if (!hub.equals(header.envelope().receiver())) {
            found.add(ErrorCode.S31009, header.header("Receiver"), "接收方不是本平台", "the receiver is not the hub");
        }
    }

    private static void msgId(Envelope envelope, Instant sent, Field field, Findings found) {
        String id = envelope.msgId();
        if (id.length() != MSG_ID || !sequence(id)) {
            found.add(
                    ErrorCode.S31001,
                    field,
                    "报文标识号应为30位：节点号、时间、4位序号(0-9A-Z)",
                    "MsgId must have 30 characters: node, time, 4 of 0-9A-Z");
        } else if (!id.startsWith(envelope.sender())) {
            found.add(ErrorCode.S31001, field, "报文标识号的节点不是发送方", "node part of MsgId is not the sender");
        } else if (stamp(id).filter(stamp -> near(stamp, sent)).isEmpty()) {
            found.add(
                    ErrorCode.S31001,
                    field,
                    "报文标识号的时间与发送时间相差超过10分钟",
                    "time part of MsgId is not within 10 minutes of SendTime");
        }
    }

    private static void agreed(Message message, Settings settings, Field field, Findings found) {
        Envelope envelope = message.content().envelope();
        Settings.MessageType type = settings.messages().get(envelope.msgType());
        // One type may come as XML by one node and as JSON by another.
        boolean json = envelope.family() == Envelope.Family.JSON;
        boolean asAgreed = type != null && (!json || Objects.equals(type.infno(), field.text()));
        if (!asAgreed || !type.nodes().contains(envelope.sender())) {
            found.add(ErrorCode.S31009, field, "该发送方未约定此报文类型", "message type not agreed for this sender");
        } else if (!type.transports().contains(message.reception().transport())) {
            found.add(ErrorCode.S31009, field, "该报文类型未约定此传输方式", "message type not agreed for this transport");
        }
    }

    /** Files wait in folders, so that only messages by MQ can be too old; nothing may come from the future. */
    private void fresh(Message message, Settings settings, Instant sent, Field field, Findings found) {
        Instant now = clock.instant();
        boolean old = message.reception().transport() == Transport.MQ && sent.isBefore(now.minus(settings.freshness()));
        if (old) {
            found.add(ErrorCode.S31011, field, "发送时间早于时效窗口", "SendTime is older than the freshness window");
        } else if (sent.isAfter(now.plus(TOLERANCE))) {
            found.add(
                    ErrorCode.S31011,
                    field,
                    "发送时间比平台时钟超前10分钟以上",
                    "SendTime is more than 10 minutes ahead of the clock");
        }
    }

    private static boolean near(Instant stamp, Instant sent) {
        return Duration.between(stamp, sent).abs().compareTo(TOLERANCE) <= 0;
    }

    private static Optional<Instant> stamp(String id) {
        try {
            return Optional.of(LocalDateTime.parse(id.substring(NODE, STAMPED), STAMP)
                    .atZone(BEIJING)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean sequence(String id) {
        return id.substring(STAMPED).chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
    }
}

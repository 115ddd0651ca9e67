package org.shebaohub.convert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Message;
import org.shebaohub.partner.CanonicalId;
import org.shebaohub.partner.canonical.Header;

/** The Header of a canonical message: where it came from, and the bytes that prove it. */
final class Headers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Headers() {}

    /** @param environment families without a TestFlag take its (interfaces.md 8.1) */
    static Header of(Message message, String partner, Environment environment) {
        Envelope envelope = message.content().envelope();
        Header header = proving(message, partner, message.proof().node(), envelope.key());
        header.setSourceMsgType(envelope.msgType());
        header.setSourceFormat(envelope.family().name());
        header.setBizSerialNo(envelope.bizSerialNo());
        header.setTestFlag(envelope.testFlag() == null ? flag(environment) : envelope.testFlag());
        return header;
    }

    /** Without what only a partner's message has: type, format, BizSerialNo and TestFlag. */
    static Header proving(Message message, String partner, String sender, String key) {
        Header header = new Header();
        header.setCanonicalId(CanonicalId.of(sender, key, 1));
        header.setSourcePartner(partner);
        header.setSourceMsgId(key);
        header.setReceivedAt(TIME.format(message.reception()
                .receivedAt()
                .truncatedTo(ChronoUnit.MILLIS)
                .atZone(BEIJING)
                .toOffsetDateTime()));
        header.setRawRef(message.reception().id());
        header.setRawSm3(message.document().sm3());
        header.setSignedBy(message.proof().signedBy());
        return header;
    }

    static String flag(Environment environment) {
        return environment == Environment.PRODUCTION ? "0" : "1";
    }
}

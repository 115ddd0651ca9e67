package org.shebaohub.convert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.CanonicalId;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Settings.MessageType;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Header;
import org.shebaohub.xml.XmlUnsigned;
import org.springframework.stereotype.Component;

/** Turns an accepted message into what follows from it: ACK-01, an ACK-02 where the hub has decided, the event. */
@Component
public class Conversion {
    private static final String QUERY = "STQ-01";
    private static final String CORE = "core";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Partners settings;
    private final String environmentFlag;
    private final Map<String, Partner> partners;

    public Conversion(Partners settings, List<Partner> partners, Environment environment) {
        this.settings = settings;
        // Families without a TestFlag take the environment's (interfaces.md 8.1).
        this.environmentFlag = environment == Environment.PRODUCTION ? "0" : "1";
        this.partners = partners.stream().collect(Collectors.toMap(Partner::name, Function.identity()));
    }

    public Message convert(Message message) {
        Envelope envelope = message.content().envelope();
        if (QUERY.equals(envelope.msgType())) {
            return message.converted(List.of(), null);
        }
        var owner = settings.byChannel(message.channel()).orElseThrow();
        Partner partner = partners.get(owner.getKey());
        MessageType type = owner.getValue().messages().get(envelope.msgType());
        Reading reading = partner.reader().read(message);
        Feedback feedback = FirstStatus.of(reading, message.report(), type.recordType());
        List<Draft> drafts = new ArrayList<>();
        drafts.add(partner.writer().techAck(message, message.report()));
        if (feedback.begunByHub()) {
            partner.writer()
                    .feedback(Answered.of(message, partner.name()), feedback, 1)
                    .ifPresent(drafts::add);
        }
        if (reading.event() != null) {
            drafts.add(event(message, partner.name(), reading.event()));
        }
        return message.converted(drafts, feedback).stating(reading.facts());
    }

    private Draft event(Message message, String partner, CanonicalMessage event) {
        Envelope envelope = message.content().envelope();
        String id = CanonicalId.of(message.proof().node(), envelope.key(), 1);
        event.setHeader(header(message, partner, id));
        return new Draft(
                Role.EVENT,
                Outgoing.CORE_EVENTS,
                Transport.MQ,
                Kind.BYTES,
                null,
                id,
                id,
                CORE,
                new XmlUnsigned(CanonicalWriter.tree(event)));
    }

    private Header header(Message message, String partner, String id) {
        Envelope envelope = message.content().envelope();
        Header header = new Header();
        header.setCanonicalId(id);
        header.setSourcePartner(partner);
        header.setSourceMsgId(envelope.key());
        header.setSourceMsgType(envelope.msgType());
        header.setSourceFormat(envelope.family().name());
        header.setReceivedAt(TIME.format(message.reception()
                .receivedAt()
                .truncatedTo(ChronoUnit.MILLIS)
                .atZone(BEIJING)
                .toOffsetDateTime()));
        header.setRawRef(message.reception().id());
        header.setRawSm3(message.document().sm3());
        header.setSignedBy(message.proof().signedBy());
        header.setBizSerialNo(envelope.bizSerialNo());
        header.setTestFlag(envelope.testFlag() == null ? environmentFlag : envelope.testFlag());
        return header;
    }
}

package org.shebaohub.cnaps;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shebaohub.message.Content;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Field;
import org.shebaohub.xml.XmlContent;

/**
 * A parsed message of the PBOC family. The head is not signed: what identifies the message and when it was made is read
 * from the document, its MesgID serves correlation only (interfaces.md section 3).
 */
public final class CnapsContent implements Content {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    /** Longer values are not what these elements may hold, and would only be carried into answers. */
    private static final int READABLE_CHARACTERS = 64;

    private final CnapsHead head;
    private final Field signature;
    private final XmlContent xml;
    private final byte[] signed;
    private final Envelope envelope;

    CnapsContent(CnapsHead head, Field signature, XmlContent xml, byte[] signed) {
        this.head = head;
        this.signature = signature;
        this.xml = xml;
        this.signed = signed;
        this.envelope = read();
    }

    @Override
    public Envelope envelope() {
        return envelope;
    }

    /** The one element inside Document. */
    @Override
    public Field body() {
        return xml.root().children().stream().findFirst().orElseGet(() -> xml.root()
                .child("*"));
    }

    /** Sender, Receiver and MsgType are the head's; MsgId and SendTime the document's. */
    @Override
    public Field header(String part) {
        return switch (part) {
            case "Sender" -> head.field(CnapsHead.Part.SENDER);
            case "Receiver" -> head.field(CnapsHead.Part.RECEIVER);
            case "MsgType" -> head.field(CnapsHead.Part.TYPE);
            case "MsgId" -> documentMsgId();
            case "SendTime" -> body().at("MsgHdr", "CreDtTm");
            default -> xml.root();
        };
    }

    public CnapsHead head() {
        return head;
    }

    /** Base64 inside the signature line; absent where there is no line, or nothing in it. */
    public Field signature() {
        return signature;
    }

    /** What the signature covers: every byte after its line. */
    public byte[] signedBytes() {
        return signed.clone();
    }

    public XmlContent xml() {
        return xml;
    }

    /** Empty where there is no such document. */
    public Optional<CnapsType> type() {
        return CnapsType.ofRoot(xml.rootElement());
    }

    /** MsgHdr/MsgId; empty text where it cannot be read. */
    public String msgId() {
        return readable(documentMsgId());
    }

    private Field documentMsgId() {
        return body().at("MsgHdr", "MsgId");
    }

    private Envelope read() {
        String party = readable(body().at("MsgHdr", "InstgPty", "InstgPty"));
        String id = msgId();
        return new Envelope(
                Envelope.Family.PBOC,
                head.text(CnapsHead.Part.VERSION),
                head.text(CnapsHead.Part.ID),
                type().map(CnapsType::msgType).orElse(null),
                head.text(CnapsHead.Part.SENDER),
                head.text(CnapsHead.Part.RECEIVER),
                sendTime(),
                null,
                null,
                party.isEmpty() || id.isEmpty() ? null : party + ":" + id);
    }

    /** CreDtTm, which is Beijing time without offset (interfaces.md 8.1); acknowledgements have only the head's. */
    private String sendTime() {
        if (type().filter(type -> type != CnapsType.ACCOUNT_STATUS).isPresent()) {
            return head.time().atOffset(BEIJING).toString();
        }
        try {
            return LocalDateTime.parse(header("SendTime").text())
                    .atOffset(BEIJING)
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String readable(Field field) {
        return field.text().length() > READABLE_CHARACTERS ? "" : field.text();
    }
}

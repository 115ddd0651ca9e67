package org.shebaohub.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A HubMessage of the XML family before it is signed (interfaces.md section 3). */
record Letter(
        String msgId,
        String type,
        String sender,
        String receiver,
        OffsetDateTime sendTime,
        String serialNo,
        String body)
        implements Matter {
    static final String NAMESPACE = "urn:gov:bj:si:hub:1.0";
    static final String HUB = "BJSI00000001";

    @Override
    public String ref() {
        return msgId;
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HubMessage xmlns=\"" + NAMESPACE + "\" Version=\"1.0\">"
                + "<Header><MsgId>" + msgId + "</MsgId><MsgType>" + type + "</MsgType><Sender>" + sender
                + "</Sender><Receiver>" + receiver + "</Receiver><SendTime>"
                + sendTime.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "</SendTime><BizSerialNo>" + serialNo
                + "</BizSerialNo><TestFlag>1</TestFlag></Header><Body>" + body + "</Body></HubMessage>";
    }

    /** The same with a piece of the content replaced; the piece must be there. */
    Letter with(String piece, String instead) {
        if (!body.contains(piece)) {
            throw new IllegalArgumentException("no such piece in the message: " + piece);
        }
        return new Letter(msgId, type, sender, receiver, sendTime, serialNo, body.replace(piece, instead));
    }

    Letter to(String otherReceiver) {
        return new Letter(msgId, type, sender, otherReceiver, sendTime, serialNo, body);
    }

    Letter as(String otherType) {
        return new Letter(msgId, otherType, sender, receiver, sendTime, serialNo, body);
    }

    Letter withMsgId(String other) {
        return new Letter(other, type, sender, receiver, sendTime, serialNo, body);
    }
}

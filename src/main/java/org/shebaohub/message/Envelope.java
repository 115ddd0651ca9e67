package org.shebaohub.message;

/**
 * The header of a message as its sender wrote it, whatever the family. Each value is the text received, unchecked, and
 * null where it could not be read: that a value is good is told by the report, not by this record.
 *
 * @param msgId    MsgId (30 characters), or a file's batch number
 * @param sendTime ISO date-time with offset as written
 */
public record Envelope(
        Family family,
        String version,
        String msgId,
        String msgType,
        String sender,
        String receiver,
        String sendTime,
        String bizSerialNo,
        String testFlag) {

    /** The message families of interfaces.md section 3. */
    public enum Family {
        XML,
        JSON,
        PBOC,
        FILE
    }

    /** The sender's part of the idempotency key (interfaces.md section 3): MsgId or batch number. */
    public String key() {
        return msgId;
    }
}

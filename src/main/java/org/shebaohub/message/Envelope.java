package org.shebaohub.message;

/**
 * The header of a message as its sender wrote it, whatever the family. Each value is the text received, unchecked, and
 * null where it could not be read: that a value is good is told by the report, not by this record.
 *
 * @param msgId    MsgId (30 characters), or a file's batch number; for PBOC the head's MesgID, which answers refer to
 * @param sendTime ISO date-time with offset as written
 * @param key      the sender's part of the idempotency key (interfaces.md section 3): MsgId or batch number; for PBOC
 *                 {@code InstgPty:MsgId}, because the head is not signed
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
        String testFlag,
        String key) {

    /** The message families of interfaces.md section 3. */
    public enum Family {
        XML,
        JSON,
        PBOC,
        FILE
    }

    /** The same header of a message that is known by another key. */
    public Envelope keyed(String by) {
        return new Envelope(family, version, msgId, msgType, sender, receiver, sendTime, bizSerialNo, testFlag, by);
    }

    /** A header whose MsgId or batch number is the key. */
    public Envelope(
            Family family,
            String version,
            String msgId,
            String msgType,
            String sender,
            String receiver,
            String sendTime,
            String bizSerialNo,
            String testFlag) {
        this(family, version, msgId, msgType, sender, receiver, sendTime, bizSerialNo, testFlag, msgId);
    }
}

package org.shebaohub.message;

import java.util.Optional;

/**
 * Writes and signs what the hub says about a message. The one thing that a stage with a history (record) needs of the
 * stages before it, because an answer decided inside its transaction is signed and stored in that same transaction.
 */
public interface Answering {
    /** The message with its signed ACK-01 for this report; the report refuses. */
    default Message refuse(Message message, Report report) {
        return acknowledge(message, report);
    }

    /** The message with a signed ACK-01 for this report and with nothing else to be sent. */
    Message acknowledge(Message message, Report report);

    /**
     * A signed ACK-02 (or what stands for it) that tells this state to the sender of the message described.
     *
     * @param number counts the ACK-02 of one message from 1
     * @return empty where the partner is told of no such state
     */
    Optional<Outgoing> feedback(Answered about, Feedback state, int number);

    /** An answer that was written by what only history knows. */
    Outgoing signed(Draft draft);

    /**
     * What must be remembered of a message to answer it later.
     *
     */
    record Answered(
            String partner,
            String channel,
            Envelope.Family family,
            String node,
            Transport transport,
            Kind kind,
            String fileName,
            String correlation,
            String key,
            String msgType,
            String bizSerialNo,
            String testFlag) {

        /** Of a message whose header and proof are known. */
        public static Answered of(Message message, String partner) {
            Reception reception = message.reception();
            Envelope envelope = message.content().envelope();
            return new Answered(
                    partner,
                    reception.channel(),
                    envelope.family(),
                    message.proof().node(),
                    reception.transport(),
                    reception.kind(),
                    reception.fileName(),
                    envelope.msgId(),
                    envelope.key(),
                    envelope.msgType(),
                    envelope.bizSerialNo(),
                    envelope.testFlag());
        }
    }
}

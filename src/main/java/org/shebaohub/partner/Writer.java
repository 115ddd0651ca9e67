package org.shebaohub.partner;

import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;

/** Writes the hub's answers in the partner's own format, unsigned. */
public interface Writer {
    /** ACK-01 for a message, accepted or refused; works with nothing read of it too. */
    Draft techAck(Message message, Report report);

    /**
     * ACK-02, or what stands for it with this partner.
     *
     * @param number counts the ACK-02 of one message from 1
     * @return empty where this partner is told of no such state
     */
    Optional<Draft> feedback(Answered about, Feedback state, int number);
}

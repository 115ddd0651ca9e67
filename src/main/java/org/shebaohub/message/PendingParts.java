package org.shebaohub.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Accepted batch files whose records are still to be taken, a part at a time. */
public interface PendingParts {
    /** The next part of the file that has waited longest, as a message whose content is that part. */
    Optional<Message> next();

    /** Something of ours failed with this part: it is left alone for a while, and other files go on. */
    void putOff(Message part, Duration wait);

    /** How many records are still to be recorded, by partner and message type. */
    List<Waiting> waiting();

    /** Records of all files of one type of one partner. */
    record Waiting(String partner, String msgType, long records) {}
}

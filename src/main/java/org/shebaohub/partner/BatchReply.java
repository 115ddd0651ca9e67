package org.shebaohub.partner;

import java.time.LocalDateTime;
import java.util.Map;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Field;

/**
 * The answer to a whole batch file in a file of the partner's own format, a line for each record in the order of the batch.
 * It is written when every record has a final answer, and before that at the cut-off with what is known then.
 */
public interface BatchReply {
    FileLayout layout();

    /** The lines of one file; a new one each time. */
    Lines begin(Head head);

    /** Each gives the columns of a line by name; the layout adds what is fixed, and the digest. */
    interface Lines {
        Map<String, String> header();

        /**
         * @param record as received, with columns in the wrong format too
         * @param state  null where nothing is known of it yet
         */
        Map<String, String> detail(Field record, Feedback.Item state);

        /** After the last record. */
        Map<String, String> trailer();
    }

    /**
     * What a file is.
     *
     * @param sender   the hub's node
     * @param batchNo  of the file itself
     * @param written  Beijing time
     * @param answered batch number of the file that it answers
     */
    record Head(String sender, String receiver, String batchNo, LocalDateTime written, String answered) {}
}

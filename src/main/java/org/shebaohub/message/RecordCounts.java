package org.shebaohub.message;

/** Counts the records of batch files on their way, so that operators see that they move. */
public interface RecordCounts {
    /**
     * @param partner the partner's name
     * @param msgType for example PBC-01
     */
    void passed(Step step, String partner, String msgType, long records);

    /** How far records are. */
    enum Step {
        /** Read with their file, which is accepted. */
        READ,
        /** Judged, converted and recorded. */
        RECORDED
    }
}

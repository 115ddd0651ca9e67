package org.shebaohub.message;

/** Bytes that are no acceptable message of their family: S11004 or S11005 and where. Quotes nothing of the message. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;
    private final String location;
    private final String chinese;
    private final String english;

    /** @param location as {@link Finding#location()} has it; for characters {@code @line:column}, counted from 1 */
    public Unreadable(ErrorCode code, String location, String chinese, String english) {
        super(code + " " + english, null, false, false);
        this.code = code;
        this.location = location;
        this.chinese = chinese;
        this.english = english;
    }

    public ErrorCode code() {
        return code;
    }

    public String location() {
        return location;
    }

    public void tell(Findings found) {
        found.add(code.severity(), code, location, chinese, english);
    }
}

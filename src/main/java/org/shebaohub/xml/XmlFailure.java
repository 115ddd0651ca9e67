package org.shebaohub.xml;

import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;

/** Bytes that are no acceptable XML: S11004 or S11005 and where. Quotes nothing of the message. */
public final class XmlFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;
    private final String location;
    private final String chinese;
    private final String english;

    XmlFailure(ErrorCode code, String location, String chinese, String english) {
        super(code + " " + english, null, false, false);
        this.code = code;
        this.location = location;
        this.chinese = chinese;
        this.english = english;
    }

    public ErrorCode code() {
        return code;
    }

    /** {@code / @line:column}, counted from 1 in characters. */
    public String location() {
        return location;
    }

    public void tell(Findings found) {
        found.add(code.severity(), code, location, chinese, english);
    }
}

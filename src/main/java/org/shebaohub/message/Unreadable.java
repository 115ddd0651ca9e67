package org.shebaohub.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes that are no acceptable message of their family: S11004 or S11005 and where. Quotes nothing of the message. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("(.*@)(\\d+)(:\\d+)");
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

    /** The same, told of a message in which so many lines stand before what was read. */
    public Unreadable below(int lines) {
        Matcher place = PLACE.matcher(location);
        if (lines == 0 || !place.matches()) {
            return this;
        }
        int line = Integer.parseInt(place.group(2)) + lines;
        return new Unreadable(code, place.group(1) + line + place.group(3), chinese, english);
    }

    public void tell(Findings found) {
        found.add(code.severity(), code, location, chinese, english);
    }
}

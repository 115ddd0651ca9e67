package org.shebaohub.message;

/** An error refuses a message or a record; a warning is told and changes nothing else. S53 findings are warnings. */
public enum Severity {
    ERROR,
    WARNING;

    /** As written in ACK-01: {@code error} or {@code warning}. */
    public String wire() {
        return this == ERROR ? "error" : "warning";
    }
}

package org.shebaohub.message;

import java.util.Objects;

/**
 * One fact about a received message. Texts never quote a value of the message.
 *
 * @param location where, see {@link Field#location()}; empty where a place makes no sense
 * @param chinese  what is wrong, for people; ours, by rule
 * @param record   the record (Ref, the partner's Seq) it concerns in a record type, null where it concerns the message
 */
public record Finding(
        Severity severity, ErrorCode code, String location, String chinese, String english, String record) {
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        Objects.requireNonNull(location);
        Objects.requireNonNull(chinese);
        Objects.requireNonNull(english);
    }

    /** As written in ACK-01: {@code 中文 / English}. */
    public String message() {
        return chinese + " / " + english;
    }
}

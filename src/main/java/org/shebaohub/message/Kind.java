package org.shebaohub.message;

/** What carried the bytes. The hub answers in the kind of the request (interfaces.md section 2). */
public enum Kind {
    TEXT,
    BYTES,
    FILE
}

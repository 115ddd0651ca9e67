package org.shebaohub.message;

/** What an outgoing message is to the hub. */
public enum Role {
    /** ACK-01, one per reception that is not a repeat. */
    TECH_ACK,
    /** ACK-02 or what stands for it; numbered, the latest counts. */
    FEEDBACK,
    /** A file that answers a batch as a whole, numbered by the part it is stored as. */
    FILE,
    /** A canonical message for the core. */
    EVENT,
    /** What the core is told about a request of its own. */
    REPLY,
    /** What cannot be processed, in hub.dead. */
    DEAD,
    /** What a partner is asked: a message of the hub's own. */
    MESSAGE
}

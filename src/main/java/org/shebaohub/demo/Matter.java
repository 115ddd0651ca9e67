package org.shebaohub.demo;

/** Something a system has sent, as answers and events refer to it. */
interface Matter {
    String sender();

    /** What answers name: the MsgId, a file's batch number, the MesgID in the head of a PBOC message. */
    String ref();

    /** What makes it unique for its sender and goes into the CanonicalId (interfaces.md section 3). */
    default String key() {
        return ref();
    }

    /** BizSerialNo of the event at the core. */
    String serialNo();
}

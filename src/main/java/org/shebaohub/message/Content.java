package org.shebaohub.message;

/** A message parsed once: what is verified, validated and converted afterwards is this tree and nothing else. */
public interface Content {
    Envelope envelope();

    /** The business content: for HubMessage the one element inside Body. */
    Field body();

    /** A part of the header by its name in HubMessage: MsgId, MsgType, Sender, Receiver, SendTime, TestFlag. */
    Field header(String part);
}

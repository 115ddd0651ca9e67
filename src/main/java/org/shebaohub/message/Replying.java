package org.shebaohub.message;

/** Writes what the core is told about a request to which there is no content to reply with (interfaces.md 8.3). */
public interface Replying {
    /**
     * @param because the message that the reply follows from: the partner's negative answer, or the request itself where
     *                no answer came or it was not fit to be asked
     */
    Draft failure(Asked asked, Message because, ErrorCode code);
}

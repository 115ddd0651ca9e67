package org.shebaohub.partner;

import org.shebaohub.message.Content;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.canonical.CanonicalMessage;

/**
 * What the core may ask of a partner (interfaces.md section 7): a canonical request becomes a message of the hub's own to
 * the partner, and the partner's answer becomes the canonical reply. The answer is read by the partner's
 * {@link Reader} like any other message; it is never acknowledged where it is good.
 */
public interface Requests {
    /** Root of the canonical request, for example {@code LicenceVerifyRequest}. */
    String root();

    /** MsgType of the message that asks the partner. */
    String question();

    /** MsgType of the message in which the partner answers. */
    String answer();

    /** What a request must satisfy beyond the canonical schema. */
    void check(Message request, Findings found);

    /** The message that asks the partner, under a MsgId of its own. */
    Draft ask(Message request);

    /** What a request asks about; never null, empty where it does not say. */
    String subject(Content request);

    /** What a valid message of type {@link #answer()} says about the request it answers. */
    Answer read(Content answer);

    /**
     * The event, without Header and Outcome, in the reply to a request of which nothing came.
     *
     * @param told what the partner said of it, null where it did not answer
     */
    CanonicalMessage failure(String subject, Answer told);

    /**
     * @param refersTo MsgId of the message that asked, as the partner has signed it
     * @param subject  what the answer is about, null where it does not say
     * @param failed   true where the partner says that it cannot answer
     * @param code     the partner's own result code
     * @param text     the partner's own words, null where there are none
     */
    record Answer(String refersTo, String subject, boolean failed, String code, String text) {}
}

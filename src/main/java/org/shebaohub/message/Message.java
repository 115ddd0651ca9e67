package org.shebaohub.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One message on its way through the hub. Stages never change it; each returns a copy that knows more: verify adds
 * content and proof, validate the report, convert the drafts and the feedback, sign the outgoing messages.
 */
public record Message(
        Reception reception,
        Document document,
        Content content,
        Proof proof,
        Report report,
        List<Draft> drafts,
        Feedback feedback,
        List<Outgoing> outgoing,
        List<Fact> facts,
        String cause) {
    public Message {
        Objects.requireNonNull(reception);
        Objects.requireNonNull(document);
        drafts = List.copyOf(drafts);
        outgoing = List.copyOf(outgoing);
        facts = List.copyOf(facts);
    }

    public static Message received(Reception reception, Document document) {
        return new Message(reception, document, null, null, Report.CLEAN, List.of(), null, List.of(), List.of(), null);
    }

    /** Parsed, not yet proved: nothing of its business content may be used. */
    public Message parsed(Content parsed) {
        return new Message(reception, document, parsed, null, report, drafts, feedback, outgoing, facts, cause);
    }

    /** The same bytes with what became known of them while they were read. */
    public Message holding(Document same) {
        return new Message(reception, same, content, proof, report, drafts, feedback, outgoing, facts, cause);
    }

    public Message proved(Proof by) {
        return new Message(reception, document, content, by, report, drafts, feedback, outgoing, facts, cause);
    }

    public Message reported(Report found) {
        return new Message(reception, document, content, proof, found, drafts, feedback, outgoing, facts, cause);
    }

    /** @param begun state of the records as the hub itself decided it; null where no feedback will ever follow */
    public Message converted(List<Draft> written, Feedback begun) {
        return new Message(reception, document, content, proof, report, written, begun, outgoing, facts, cause);
    }

    /** @param facts what it states, to be held against what was stated before */
    public Message stating(List<Fact> stated) {
        return new Message(reception, document, content, proof, report, drafts, feedback, outgoing, stated, cause);
    }

    public Message signed(List<Outgoing> ready) {
        return new Message(reception, document, content, proof, report, List.of(), feedback, ready, facts, cause);
    }

    /** @param why it was given up, for the operator; nothing of the message is quoted in it */
    public Message givenUp(String why) {
        return new Message(reception, document, content, proof, report, drafts, feedback, outgoing, facts, why);
    }

    /** What was received, read and proved of it, without what later stages made of that. */
    public Message withoutResults() {
        return new Message(
                reception, document, content, proof, Report.CLEAN, List.of(), null, List.of(), List.of(), cause);
    }

    /** The header as far as it was read; empty where nothing was (interfaces.md 8.1: S11004, S11005). */
    public Optional<Envelope> envelope() {
        return Optional.ofNullable(content).map(Content::envelope);
    }

    public String channel() {
        return reception.channel();
    }

    @Override
    public String toString() {
        return "message " + reception.id();
    }
}

package org.shebaohub.record;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;

/**
 * One exchange as it is written down.
 *
 * @param envelope header as far as it was read, never null
 * @param node     sender as the signature proved it, null where none did
 * @param claims   the key is this exchange's from now on
 * @param written  new signed messages, stored and delivered
 * @param answered what later feedback needs to know, null where none will follow
 * @param feedback state of the records, null where none will follow
 * @param report   what was found, clean where that is not this exchange's to tell
 * @param cause    why it was given up, null where it was not
 */
record Entry(
        Reception reception,
        Document document,
        Envelope envelope,
        String partner,
        String node,
        String signedBy,
        State state,
        String code,
        boolean claims,
        List<Outgoing> written,
        Answered answered,
        Feedback feedback,
        Report report,
        String cause) {
    /** Years that any database takes. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 9999;
    private static final Envelope NOTHING = new Envelope(null, null, null, null, null, null, null, null, null);

    /** What became of a reception. */
    enum State {
        ARCHIVED,
        ACCEPTED,
        REFUSED,
        REPEATED,
        CONFLICTING,
        ANSWERED,
        PARKED
    }

    static Entry of(Message message, String partner, State state) {
        Envelope envelope = message.envelope().orElse(NOTHING);
        boolean proved = message.proof() != null;
        ErrorCode code = message.report().code().orElse(null);
        return new Entry(
                message.reception(),
                message.document(),
                envelope,
                partner,
                proved ? message.proof().node() : null,
                proved ? message.proof().signedBy() : null,
                state,
                code == null ? ErrorCode.OK : code.code(),
                proved && envelope.key() != null && keepsKey(code),
                message.outgoing(),
                message.feedback() == null ? null : Answered.of(message, partner),
                message.feedback(),
                message.report(),
                message.cause());
    }

    /** Refusals of layers 1 and 2 claim nothing, S11006 included; those of layers 3 to 5 do (interfaces.md 3). */
    private static boolean keepsKey(ErrorCode refusedWith) {
        return refusedWith == null
                || refusedWith.compareTo(ErrorCode.S11006) > 0 && refusedWith.compareTo(ErrorCode.S90001) < 0;
    }

    Entry keepingNoKey() {
        return new Entry(
                reception, document, envelope, partner, node, signedBy, state, code, false, written, null, null, report,
                cause);
    }

    /** A repetition: what was found and answered is that of the exchange it repeats, whose code it has. */
    Entry repeating(String knownCode) {
        return new Entry(
                reception,
                document,
                envelope,
                partner,
                node,
                signedBy,
                State.REPEATED,
                knownCode,
                false,
                List.of(),
                null,
                null,
                Report.CLEAN,
                null);
    }

    /** When the sender says that it was sent; null where it does not say it well. */
    OffsetDateTime sentAt() {
        try {
            OffsetDateTime time = envelope.sendTime() == null ? null : OffsetDateTime.parse(envelope.sendTime());
            return time == null || time.getYear() < EARLIEST || time.getYear() > LATEST ? null : time;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Feedback messages written so far. */
    int feedbackVersion() {
        return (int) written.stream().filter(one -> one.role() == Role.FEEDBACK).count();
    }

    /** True where the core is to say something about it. */
    boolean awaitsTheCore() {
        return written.stream().anyMatch(one -> one.role() == Role.EVENT);
    }

    /** What must stay in order on its way to one destination. */
    static String orderKey(Outgoing outgoing, String bizSerialNo) {
        return outgoing.destination() + "|" + (bizSerialNo == null ? "" : bizSerialNo);
    }
}

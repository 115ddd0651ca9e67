package org.shebaohub.archive;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the archive has about one exchange, as its reader may see it: of each list a page, with the number of all.
 *
 * @param sentAt    when its sender says that it was sent, null where it does not say it well
 * @param seal      the line of the {@code .sig} beside a file, null where there was none
 * @param batch     how far a batch file is, null for any other message
 * @param standings how many records stand where; empty where a page of {@code records} has them all, and on later pages
 * @param counts    of all that the lists are pages of
 * @param repeats   number of the exchange that used the same key first, null where this is that one, or has none
 * @param cause     why it was given up, null where it was not
 * @param acceptNo  受理号 of the core, null where there is none
 */
public record Dossier(
        Line line,
        String reception,
        String kind,
        OffsetDateTime sentAt,
        String seal,
        String correlation,
        String testFlag,
        String signedBy,
        Long repeats,
        String cause,
        List<Found> findings,
        Body received,
        Batch batch,
        List<Stands> standings,
        List<Sent> sent,
        List<Delivered> deliveries,
        String acceptNo,
        List<Standing> records,
        List<Result> coreResults,
        List<LedgerLine> ledger,
        Counts counts) {

    /** How many there are, whatever page is shown. */
    public record Counts(long sent, long records, long coreResults, long ledger) {}

    /**
     * A file whose records are taken by parts of 500.
     *
     * @param done    parts recorded
     * @param events  canonical messages made of them
     * @param decided records with a final answer
     */
    public record Batch(long records, int parts, int done, int events, long decided, int feedbackFiles, String state) {}

    /** So many records and groups stand there. */
    public record Stands(String group, int handle, int feedback, String code, long count) {}

    /** So many messages of a role are delivered, or not. */
    public record Delivered(String role, String state, long count) {}

    /** One exchange in a list. @param size of the bytes received */
    public record Line(
            long exchange,
            OffsetDateTime receivedAt,
            String channel,
            String transport,
            String partner,
            String node,
            String msgType,
            String msgId,
            String fileName,
            String bizSerialNo,
            String state,
            String code,
            long size) {}

    /**
     * @param masked whether personal values are hidden in the text
     * @param text   of a file its first lines; null where it was not asked for
     * @param base64 of what is no UTF-8 and not masked
     */
    public record Body(String sm3, long size, boolean masked, String text, String base64) {}

    /** @param record the record it concerns, null where it concerns the message */
    public record Found(String severity, String code, String location, String chinese, String english, String record) {}

    /** A message that the hub wrote, and each way it went. @param part of a batch file that it is about, else 0 */
    public record Sent(
            UUID id,
            String role,
            int part,
            int version,
            String destination,
            String msgId,
            String name,
            Body body,
            List<Attempted> deliveries) {}

    /** @param failure kinds of the last failure @param endedAt delivered or given up */
    public record Attempted(
            UUID id,
            String destination,
            String transport,
            String name,
            String correlation,
            String state,
            int attempts,
            OffsetDateTime createdAt,
            OffsetDateTime failedAt,
            String failure,
            OffsetDateTime endedAt) {}

    /** Where the business of one record and group stands. */
    public record Standing(
            String ref, String certNo, String name, String group, int handle, int feedback, String code, String text) {}

    public record Result(String canonicalId, int seq, OffsetDateTime receivedAt, Body body) {}

    public record LedgerLine(
            long id, OffsetDateTime at, String event, String subject, String digest, String code, Long leaf) {}
}

package org.shebaohub.archive;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Everything the archive has about one exchange, as its reader may see it.
 *
 * @param repeats   number of the exchange that used the same key first, null where this is that one, or has none
 * @param cause     why it was given up, null where it was not
 * @param acceptNo  受理号 of the core, null where there is none
 */
public record Dossier(
        Line line,
        String reception,
        String kind,
        String correlation,
        String testFlag,
        String signedBy,
        Long repeats,
        String cause,
        List<Found> findings,
        Body received,
        List<Sent> sent,
        String acceptNo,
        List<Standing> records,
        List<Result> coreResults,
        List<LedgerLine> ledger) {

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

    /** @param masked whether personal values are hidden in the text @param base64 of what is no UTF-8 and not masked */
    public record Body(String sm3, long size, boolean masked, String text, String base64) {}

    /** @param record the record it concerns, null where it concerns the message */
    public record Found(String severity, String code, String location, String chinese, String english, String record) {}

    /** A message that the hub wrote, and each way it went. */
    public record Sent(
            UUID id,
            String role,
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

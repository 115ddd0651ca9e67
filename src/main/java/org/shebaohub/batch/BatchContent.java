package org.shebaohub.batch;

import java.util.List;
import org.shebaohub.message.Content;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;

/**
 * A batch file that was read whole once, or one part of it with its records. What was found in that reading is kept by
 * step, because a step counts only where the one before found nothing (interfaces.md section 8).
 *
 * @param envelope null where the first line could not be read; then {@code form} refuses the file
 * @param header   null where there is none
 * @param records  details in the file
 * @param parts    byte offsets, from 0, at which each part of the file begins
 * @param rows     of this part; empty for the file as a whole
 * @param part     which part it is; null for the file as a whole
 */
public record BatchContent(
        FileLayout layout,
        Envelope envelope,
        Row header,
        long records,
        List<Long> parts,
        Report form,
        Report schema,
        Report batch,
        List<Row> rows,
        Part part)
        implements Content {
    public BatchContent {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** Records of a part, and of the canonical message that it becomes (interfaces.md section 7) [P]. */
    public static final int PART = 500;

    /**
     * A part of a file on its way.
     *
     * @param exchange that the file is, in the archive
     * @param number   counted from 1
     * @param chunk    of the canonical message that its good records become, counted from 1 without gaps
     * @param last     no part after it has a good record
     * @param probe    read only to learn whether it has a good record, because that decides which one is the last
     */
    public record Part(long exchange, int number, int chunk, boolean last, boolean probe) {}

    /** Some records of a file whose header is known. */
    public static BatchContent part(FileLayout layout, Envelope envelope, Row header, List<Row> rows, Part part) {
        return new BatchContent(
                layout, envelope, header, rows.size(), List.of(), Report.CLEAN, Report.CLEAN, Report.CLEAN, rows, part);
    }

    /** The same part with some of its records. */
    public BatchContent with(List<Row> some) {
        return part(layout, envelope, header, some, part);
    }

    /** The records, as children named {@code record}. */
    @Override
    public Field body() {
        return new Records(rows);
    }

    @Override
    public Field header(String part) {
        if (header == null) {
            return new Records(List.of());
        }
        return header.child(
                switch (part) {
                    case "MsgId", "BizSerialNo" -> "batchNo";
                    case "MsgType" -> "mark";
                    case "Sender" -> "sender";
                    case "Receiver" -> "receiver";
                    case "SendTime" -> "workDate";
                    default -> part;
                });
    }
}

package org.shebaohub.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Document;
import org.shebaohub.record.BatchStore.Batch;

/** One reading of a batch file from some part on. What it gives out is recorded behind it, part by part in their order. */
final class FileRun implements AutoCloseable {
    /** What was given out and is not recorded after so long is lost. */
    private static final Duration LONGEST = BatchStore.LEASE;

    private final Batch file;
    private final Document document;
    private final Row header;
    private final RecordReader records;
    private int number;
    private int chunk;
    private Instant leased;
    private Instant given;

    /** @param number of the part it begins with, counted from 1 @param chunk of that part */
    FileRun(Batch file, Document document, FileLayout layout, int number, int chunk, Instant now) throws IOException {
        this.file = file;
        this.document = document;
        this.header = RecordReader.header(document, layout);
        long offset = file.parts().get(number - 1);
        Place place = new Place(layout.firstDetail() + (long) (number - 1) * BatchContent.PART, offset);
        this.records = new RecordReader(document.open(offset), layout, place);
        this.number = number;
        this.chunk = chunk;
        this.leased = now;
        this.given = now;
    }

    /** True where it goes on, false where somebody else has recorded further or what it gave out is lost. */
    boolean renewed(Batch now, Instant at) {
        leased = at;
        return number > now.done() && given.plus(LONGEST).isAfter(at);
    }

    /** Nobody else may have taken the file meanwhile, and there is a part to give out. */
    boolean gives(Instant now) {
        return !ended() && leased.plus(BatchStore.LEASE.dividedBy(2)).isAfter(now);
    }

    /** Every part is given out. */
    boolean ended() {
        return number > file.parts().size();
    }

    /** The records of the next part. It is taken to have a good one; where it has none, what follows is given out anew. */
    List<Row> next(Instant now) throws IOException {
        List<Row> rows = records.next(BatchContent.PART);
        number++;
        chunk++;
        given = now;
        return rows;
    }

    Batch file() {
        return file;
    }

    /** Of the part that comes next. */
    int number() {
        return number;
    }

    /** Of the canonical message that the next part becomes. */
    int chunk() {
        return chunk;
    }

    Document document() {
        return document;
    }

    Row header() {
        return header;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.shebaohub.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Document;

/** Reads the details of a file that passed {@link FileScan}, a part at a time, from any record on (pass 2). */
public final class RecordReader implements AutoCloseable {
    private static final int READ = 64 * 1024;

    private final InputStream in;
    private final FileLayout layout;
    private final List<Row> ready = new ArrayList<>();
    private final LineSplitter splitter;
    private final byte[] buffer = new byte[READ];
    private boolean ended;

    /**
     * @param in   the file from that byte on
     * @param from where that is
     */
    public RecordReader(InputStream in, FileLayout layout, Place from) {
        this.in = in;
        this.layout = layout;
        this.splitter = new LineSplitter(READ, null, this::line);
        splitter.startAt(from.line(), from.offset());
    }

    /**
     * The beginning of a line.
     *
     * @param line   counted from 1
     * @param offset bytes before it
     */
    public record Place(long line, long offset) {}

    /** The first line of a file that passed {@link FileScan}. */
    public static Row header(Document document, FileLayout layout) {
        return firstLine(document, layout).orElseThrow();
    }

    /** The first line of any file; empty where it is not within the first 64 KiB. */
    public static Optional<Row> firstLine(Document document, FileLayout layout) {
        List<Row> first = new ArrayList<>();
        LineSplitter lines = new LineSplitter(READ, null, line -> {
            if (line.number() == 1) {
                first.add(new Row(line, layout, layout.header()).kept());
            }
        });
        byte[] beginning = document.beginning(READ);
        lines.accept(beginning, 0, beginning.length);
        return first.stream().findFirst();
    }

    /** The next records, at most so many; fewer only at the end. */
    public List<Row> next(int most) throws IOException {
        while (!ended && ready.size() <= most) {
            int read = in.read(buffer);
            if (read < 0) {
                splitter.finish();
                ended = true;
            } else {
                splitter.accept(buffer, 0, read);
            }
        }
        List<Row> part = new ArrayList<>(ready.subList(0, Math.min(most, ready.size())));
        ready.subList(0, part.size()).clear();
        return part;
    }

    private void line(Line line) {
        if (line.number() >= layout.firstDetail() && !layout.trailer().begins(line)) {
            ready.add(new Row(line, layout, layout.detail()).kept());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

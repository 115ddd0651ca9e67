package org.shebaohub.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shebaohub.message.Document;

/** The first lines of a file by the columns of its layout, whatever is wrong with it: for the eye, not to be judged. */
public final class FirstLines {
    private static final int READ = 64 * 1024;

    private final FileLayout layout;
    private final int most;
    private final List<Shown> shown = new ArrayList<>();

    private FirstLines(FileLayout layout, int most) {
        this.layout = layout;
        this.most = most;
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param record what its columns are; null for the line of column names
     * @param values as written, without the spaces that fill a fixed width; there may be more than columns, or fewer
     */
    public record Shown(long number, RecordLayout record, List<String> values) {
        public Shown {
            values = List.copyOf(values);
        }
    }

    /** No more of the file is read than that. */
    public static List<Shown> of(Document document, FileLayout layout, int most) throws IOException {
        FirstLines first = new FirstLines(layout, most);
        LineSplitter splitter = new LineSplitter(READ, null, first::line);
        byte[] buffer = new byte[READ];
        try (InputStream in = document.open()) {
            int read = 0;
            while (read >= 0 && first.shown.size() < most) {
                read = in.read(buffer);
                if (read < 0) {
                    splitter.finish();
                } else {
                    splitter.accept(buffer, 0, read);
                }
            }
        }
        return List.copyOf(first.shown);
    }

    private void line(Line line) {
        if (shown.size() == most) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(line.bytes(), line.from(), line.from() + line.length());
        if (line.number() > 1 && line.number() < layout.firstDetail()) {
            shown.add(new Shown(line.number(), null, List.of(new String(bytes, layout.charset()))));
            return;
        }
        RecordLayout record = record(line);
        shown.add(new Shown(line.number(), record, layout.fixedWidth() ? slices(bytes, record) : split(bytes, record)));
    }

    private RecordLayout record(Line line) {
        if (line.number() == 1) {
            return layout.header();
        }
        return layout.trailer().begins(line) ? layout.trailer() : layout.detail();
    }

    private List<String> slices(byte[] bytes, RecordLayout record) {
        Charset charset = layout.charset();
        return record.columns().stream()
                .map(column -> {
                    int from = Math.min(column.from() - 1, bytes.length);
                    int to = Math.min(column.to(), bytes.length);
                    return new String(bytes, from, to - from, charset).stripTrailing();
                })
                .toList();
    }

    private List<String> split(byte[] bytes, RecordLayout record) {
        String delimiter = Pattern.quote(String.valueOf(record.delimiter()));
        List<String> values = List.of(new String(bytes, layout.charset()).split(delimiter, -1));
        boolean trailing = record.trailing() && values.get(values.size() - 1).isEmpty();
        return trailing ? values.subList(0, values.size() - 1) : values;
    }
}

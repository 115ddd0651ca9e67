package org.shebaohub.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes a file of fixed width by its layout, a line at a time: text from the left, cut at a whole character and filled
 * with spaces, numbers from the right and filled with zeros. Values that the layout fixes and the digest in the last line
 * are its own.
 */
public final class FileWriter {
    private final OutputStream out;
    private final FileLayout layout;
    private final TrailerDigest digest;
    private final byte[] line;

    public FileWriter(OutputStream out, FileLayout layout) {
        if (!layout.fixedWidth()) {
            throw new IllegalArgumentException("only files of a fixed width are written");
        }
        this.out = out;
        this.layout = layout;
        this.digest = new TrailerDigest(layout.trailer().mark());
        int width = layout.recordBytes();
        this.line = new byte[width + (layout.crlf() ? 2 : 1)];
        line[line.length - 1] = '\n';
        if (layout.crlf()) {
            line[width] = '\r';
        }
    }

    public void header(Map<String, String> columns) throws IOException {
        write(layout.header(), columns);
    }

    public void detail(Map<String, String> columns) throws IOException {
        write(layout.detail(), columns);
    }

    /** The last line. */
    public void trailer(Map<String, String> columns) throws IOException {
        write(layout.trailer(), columns);
    }

    /** SM3 of all bytes written, 64 lower-case hex digits. */
    public String sm3() {
        return digest.whole();
    }

    private void write(RecordLayout record, Map<String, String> columns) throws IOException {
        Arrays.fill(line, 0, layout.recordBytes(), (byte) ' ');
        for (Column column : record.columns()) {
            String text = columns.getOrDefault(column.name(), "");
            switch (column.format()) {
                case FILLER -> {}
                case VALUE -> place(column, text.isEmpty() ? column.value() : text);
                case SM3 -> place(column, text.isEmpty() ? digest.whole() : text);
                case NUMBER -> number(column, text);
                default -> place(column, text);
            }
        }
        out.write(line, 0, line.length);
        digest.update(line, 0, line.length);
    }

    private void number(Column column, String digits) {
        if (digits.isEmpty() || digits.length() > column.width()) {
            throw new IllegalArgumentException(column.name() + " does not fit into its column");
        }
        Arrays.fill(line, column.from() - 1, column.to(), (byte) '0');
        place(column, column.to() - digits.length(), digits);
    }

    private void place(Column column, String text) {
        place(column, column.from() - 1, text);
    }

    private void place(Column column, int at, String text) {
        byte[] bytes = printable(text).getBytes(layout.charset());
        int length = bytes.length <= column.to() - at ? bytes.length : whole(text, column.to() - at);
        System.arraycopy(bytes, 0, line, at, length);
    }

    /** Bytes of the characters that go into the room. */
    private int whole(String text, int room) {
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int next = text.offsetByCodePoints(i, 1);
            int bytes = text.substring(i, next).getBytes(layout.charset()).length;
            if (length + bytes > room) {
                break;
            }
            length += bytes;
            i = next;
        }
        return length;
    }

    /** What a partner or the core wrote may hold what ends a line. */
    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return text.replaceAll("\\p{Cntrl}", " ");
            }
        }
        return text;
    }
}

package org.shebaohub.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a file by its layout, a line at a time. In a fixed width text stands left, cut at a whole character and filled with
 * spaces, numbers right and filled with zeros; between delimiters a text is cut after as many characters as its column may
 * have. Values that the layout fixes, the line of column names and the digest in the last line are its own.
 */
public final class FileWriter {
    private final OutputStream out;
    private final FileLayout layout;
    private final TrailerDigest digest;
    private final byte[] line;

    public FileWriter(OutputStream out, FileLayout layout) {
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
        if (layout.titles() != null) {
            write((layout.titles() + end()).getBytes(layout.charset()));
        }
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
        if (!layout.fixedWidth()) {
            write(delimited(record, columns).getBytes(layout.charset()));
            return;
        }
        Arrays.fill(line, 0, layout.recordBytes(), (byte) ' ');
        for (Column column : record.columns()) {
            String text = value(column, columns);
            if (column.format() == Format.NUMBER) {
                number(column, text);
            } else {
                place(column, text);
            }
        }
        write(line);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
        digest.update(bytes, 0, bytes.length);
    }

    /** What is given, or else what the layout says. */
    private String value(Column column, Map<String, String> columns) {
        String text = columns.getOrDefault(column.name(), "");
        return switch (column.format()) {
            case FILLER -> "";
            case VALUE -> text.isEmpty() ? column.value() : text;
            case SM3 -> text.isEmpty() ? digest.whole() : text;
            default -> text;
        };
    }

    private String delimited(RecordLayout record, Map<String, String> columns) {
        List<String> values = new ArrayList<>();
        for (Column column : record.columns()) {
            String text = printable(value(column, columns)).replace(record.delimiter(), ' ');
            if (column.mandatory() && text.isEmpty() && column.format() != Format.FILLER) {
                throw new IllegalArgumentException(column.name() + " has no value");
            }
            boolean cut = column.most() > 0 && text.codePointCount(0, text.length()) > column.most();
            values.add(cut ? text.substring(0, text.offsetByCodePoints(0, column.most())) : text);
        }
        if (record.trailing()) {
            values.add("");
        }
        return String.join(String.valueOf(record.delimiter()), values) + end();
    }

    private String end() {
        return layout.crlf() ? "\r\n" : "\n";
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

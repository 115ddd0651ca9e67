package org.shebaohub.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Leaf;

/** One record as a field whose children are its columns. It is a view of bytes that somebody else may own. */
public final class Row implements Field {
    private final byte[] bytes;
    private final int from;
    private final int length;
    private final long number;
    private final long offset;
    private final FileLayout file;
    private final RecordLayout layout;
    /** Of a record with delimiters: where each column begins, the first that is not there included. */
    private final int[] starts;
    /** As far as somebody has asked for them: decoding is dear. */
    private final String[] texts;

    Row(Line line, FileLayout file, RecordLayout layout) {
        this(line.bytes(), line.from(), line.length(), line.number(), line.offset(), file, layout);
    }

    private Row(byte[] bytes, int from, int length, long number, long offset, FileLayout file, RecordLayout layout) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
        this.number = number;
        this.offset = offset;
        this.file = file;
        this.layout = layout;
        this.starts = file.fixedWidth() ? null : starts();
        this.texts = new String[layout.columns().size()];
    }

    /** The same record with bytes of its own. */
    Row kept() {
        return new Row(Arrays.copyOfRange(bytes, from, from + length), 0, length, number, offset, file, layout);
    }

    private int[] starts() {
        int[] found = new int[layout.columns().size() + 2];
        int columns = 1;
        for (int i = 0; i < length; i += width(i)) {
            if (bytes[from + i] == layout.delimiter()) {
                if (columns < found.length) {
                    found[columns] = i + 1;
                }
                columns++;
            }
        }
        if (columns < found.length) {
            found[columns] = length + 1;
        }
        return columns + 1 < found.length ? Arrays.copyOf(found, columns + 1) : found;
    }

    /** Bytes of the character there: in GB18030 the delimiter's byte may be the second of a character. */
    private int width(int at) {
        if (!file.multiByteAscii() || bytes[from + at] >= 0) {
            return 1;
        }
        byte second = at + 1 < length ? bytes[from + at + 1] : 0;
        return second >= '0' && second <= '9' ? 4 : 2;
    }

    /** The number of columns is the layout's, or in a fixed width the number of bytes. */
    boolean complete() {
        if (file.fixedWidth()) {
            return length == file.recordBytes();
        }
        int wanted = layout.columns().size() + (layout.trailing() ? 1 : 0);
        return starts.length == wanted + 1 && (!layout.trailing() || starts[wanted - 1] == length);
    }

    /** Line in the file, counted from 1. */
    public long line() {
        return number;
    }

    /** Of its first byte in the file, from 0. */
    public long offset() {
        return offset;
    }

    /** The whole record as it was written, without its line end. */
    public String written() {
        return new String(bytes, from, length, file.charset());
    }

    public String text(String column) {
        Integer place = layout.places().get(column);
        return place == null ? "" : text(place);
    }

    /** A whole number that the layout has checked; 0 where absent. */
    public long number(String column) {
        String text = text(column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** S11006 for every column whose content has the wrong format. */
    public void check(Findings found) {
        for (int i = 0; i < layout.columns().size(); i++) {
            check(i, found);
        }
    }

    /** S11006 for one column; true where it is well formed. */
    public boolean check(String column, Findings found) {
        return check(layout.places().get(column), found);
    }

    private boolean check(int place, Findings found) {
        Column column = layout.columns().get(place);
        if (column.format() == Format.FILLER) {
            return true;
        }
        Column.Fault fault = column.fault(raw(place));
        if (fault != null) {
            found.add(ErrorCode.S11006.severity(), ErrorCode.S11006, location(place), fault.chinese(), fault.english());
        }
        return fault == null;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public boolean present() {
        return true;
    }

    /** A record has no text of its own. */
    @Override
    public String text() {
        return "";
    }

    @Override
    public String location() {
        return "line " + number;
    }

    @Override
    public Field child(String wanted) {
        Integer place = layout.places().get(wanted);
        return place == null ? new Leaf(wanted, "", location()) : field(place);
    }

    @Override
    public List<Field> children() {
        return IntStream.range(0, layout.columns().size()).mapToObj(this::field).toList();
    }

    @Override
    public List<Field> children(String wanted) {
        Field child = child(wanted);
        return child.present() ? List.of(child) : List.of();
    }

    /** A record has none. */
    @Override
    public Field attribute(String wanted) {
        return new Leaf(wanted, "", location());
    }

    private Field field(int place) {
        return new ColumnLeaf(this, place, layout.columns().get(place).name(), text(place));
    }

    private String text(int place) {
        String text = raw(place);
        return layout.columns().get(place).format() == Format.NUMBER ? withoutZeros(text) : text;
    }

    private static String withoutZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    private String raw(int place) {
        if (texts[place] == null) {
            texts[place] = read(place);
        }
        return texts[place];
    }

    /** As written, without the spaces that fill a fixed width; empty where the record is too short. */
    private String read(int place) {
        int start = start(place);
        int end = Math.min(end(place), length);
        while (file.fixedWidth() && end > start && bytes[from + end - 1] == ' ') {
            end--;
        }
        return end <= start ? "" : Encoding.text(bytes, from + start, end - start, file.charset());
    }

    private int start(int place) {
        if (file.fixedWidth()) {
            return layout.columns().get(place).from() - 1;
        }
        return place < starts.length ? starts[place] : length;
    }

    private int end(int place) {
        if (file.fixedWidth()) {
            return layout.columns().get(place).to();
        }
        return place + 1 < starts.length ? starts[place + 1] - 1 : length;
    }

    /** Of a column, or where it is missing from. */
    String location(int place) {
        int start = start(place);
        return "line " + number + " bytes " + (start + 1) + "-" + Math.max(start + 1, end(place));
    }

    /** Bytes of the column that hold text, to be held against the charset. */
    void slices(Slice each) {
        for (int place = 0; place < layout.columns().size(); place++) {
            int start = start(place);
            int end = Math.min(end(place), length);
            if (end > start) {
                each.of(bytes, from + start, end - start, place);
            }
        }
    }

    /** Takes the bytes of one column. */
    interface Slice {
        void of(byte[] bytes, int from, int length, int place);
    }

    @Override
    public String toString() {
        return "record of line " + number;
    }
}

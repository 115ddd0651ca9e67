package org.shebaohub.batch;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;

/**
 * Reads a whole file once, as it streams by: form, encoding, number of columns, sequence, counts, totals and digest (pass 1
 * of the architecture). Keeps nothing of a record but what is wrong with it.
 */
public final class FileScan {
    private static final int LONGEST_DELIMITED = 64 * 1024;

    private final FileLayout layout;
    private final Tally tally;
    private final boolean whole;
    private final HeaderCheck head;
    private final Encoding encoding;
    private final TrailerDigest digest;
    private final LineSplitter splitter;
    private final Findings form = new Findings();
    private final Findings schema = new Findings();
    private final Findings batch = new Findings();
    private Row header;
    private Row trailer;
    private final List<Long> parts = new ArrayList<>();
    private long details;
    private long lines;
    private boolean unreadable;

    /** A file whose records are judged afterwards, each by itself. */
    public FileScan(String fileName, FileLayout layout, Tally tally) {
        this(fileName, layout, tally, false);
    }

    /** @param whole a column of the wrong format in any record refuses the file */
    public FileScan(String fileName, FileLayout layout, Tally tally, boolean whole) {
        this.layout = layout;
        this.tally = tally;
        this.whole = whole;
        this.head = new HeaderCheck(fileName, layout);
        this.encoding = new Encoding(layout.charset());
        this.digest = new TrailerDigest(layout.trailer().mark());
        int longest = layout.fixedWidth() ? layout.recordBytes() * 2 : LONGEST_DELIMITED;
        this.splitter = new LineSplitter(longest, digest, this::line);
    }

    public void accept(byte[] bytes, int from, int length) {
        splitter.accept(bytes, from, length);
    }

    /** What the file is and what is wrong with it. */
    public BatchContent finish() {
        splitter.finish();
        Envelope envelope = null;
        if (header != null) {
            envelope = head.envelope(header, form);
            head.check(header, schema);
        } else if (lines == 0) {
            tell(form, ErrorCode.S11007, "line 1", "文件是空的", "the file is empty");
        } else if (!form.hasErrors()) {
            tell(form, ErrorCode.S11007, "line 1", "没有文件头", "there is no header line");
        }
        if (trailer == null) {
            tell(schema, ErrorCode.S11006, "line " + (lines + 1), "缺少文件尾", "the last line is missing");
        }
        if (header != null && trailer != null && !form.hasErrors() && !schema.hasErrors()) {
            counts();
            tally.close(header, trailer, batch);
            if (!digest.beforeTrailer().equalsIgnoreCase(trailer.text("sm3"))) {
                batch.add(ErrorCode.S31008, trailer.child("sm3"));
            }
        }
        return new BatchContent(
                layout,
                envelope,
                header,
                details,
                parts,
                form.report(),
                schema.report(),
                batch.report(),
                List.of(),
                null);
    }

    /** SM3 of all bytes, 64 lower-case hex digits. */
    public String sm3() {
        return digest.whole();
    }

    private void line(Line line) {
        lines = line.number();
        if (line.number() == 1 && line.wide()) {
            unreadable = true;
            String wanted = layout.charset().name();
            tell(
                    form,
                    ErrorCode.S11004,
                    "line 1 bytes 1-2",
                    "编码是UTF-16，应为" + wanted,
                    "the encoding is UTF-16, not " + wanted);
        }
        // Of a file in another encoding every other byte would be told.
        if (unreadable) {
            return;
        }
        if (line.number() == 1 && line.marked()) {
            tell(form, ErrorCode.S11004, "line 1 bytes 1-3", "不允许字节序标记(BOM)", "a byte-order mark is not allowed");
            return;
        }
        if (!formed(line)) {
            return;
        }
        if (line.number() == 1) {
            header = new Row(line, layout, layout.header()).kept();
            encoded(line, header);
            complete(header);
        } else if (line.number() < layout.firstDetail()) {
            titles(line);
        } else if (trailer != null) {
            tell(schema, ErrorCode.S11006, line.location(), "文件尾之后还有内容", "there is content after the last line");
        } else if (layout.trailer().begins(line)) {
            trailer = new Row(line, layout, layout.trailer()).kept();
            encoded(line, trailer);
            if (complete(trailer)) {
                trailer.check(schema);
            }
        } else {
            detail(line);
        }
    }

    private void detail(Line line) {
        if (details++ % BatchContent.PART == 0) {
            parts.add(line.offset());
        }
        Row row = new Row(line, layout, layout.detail());
        encoded(line, row);
        if (!complete(row)) {
            return;
        }
        if (whole) {
            row.check(schema);
        } else if (!layout.detail().mark().isEmpty()) {
            row.check("mark", schema);
        }
        tally.add(row, schema);
        if (!layout.numbered()) {
            return;
        }
        if (!whole) {
            row.check("seq", schema);
        }
        if (!schema.hasErrors() && row.number("seq") != details) {
            tell(batch, ErrorCode.S31005, row.child("seq").location(), "序号应从1开始连续", "seq must run from 1 without gaps");
        }
    }

    private void titles(Line line) {
        String text = new String(line.bytes(), line.from(), line.length(), layout.charset());
        if (!text.equals(layout.titles())) {
            tell(schema, ErrorCode.S11006, line.location(), "列名行不对", "the line of column names is wrong");
        }
    }

    /** Record length and line end. A fixed width has a code of its own for both. */
    private boolean formed(Line line) {
        boolean end = line.end() == (layout.crlf() ? Line.End.CRLF : Line.End.LF);
        if (layout.fixedWidth()) {
            if (!end || !line.whole() || line.length() != layout.recordBytes()) {
                tell(
                        form,
                        ErrorCode.S11003,
                        line.location(),
                        "记录应为" + layout.recordBytes() + "字节加回车换行",
                        "a record must have " + layout.recordBytes() + " bytes and CR LF");
                return false;
            }
            return true;
        }
        if (!line.whole()) {
            tell(schema, ErrorCode.S11006, line.location(), "行过长", "the line is too long");
        } else if (!end) {
            String wanted = layout.crlf() ? "CR LF" : "LF";
            tell(schema, ErrorCode.S11006, line.location(), "行结束符应为" + wanted, "the line must end with " + wanted);
        } else if (line.length() == 0) {
            tell(schema, ErrorCode.S11006, line.location(), "空行", "an empty line");
        }
        return line.whole() && line.length() > 0;
    }

    /** S11004: in a fixed width no column may cut a character. */
    private void encoded(Line line, Row row) {
        if (layout.fixedWidth()) {
            row.slices((bytes, from, length, place) -> {
                if (encoding.firstBad(bytes, from, length) >= 0) {
                    form.add(ErrorCode.S11004, row.location(place));
                }
            });
            return;
        }
        int bad = encoding.firstBad(line.bytes(), line.from(), line.length());
        if (bad >= 0) {
            form.add(ErrorCode.S11004, line.location() + " bytes " + (bad + 1) + "-" + (bad + 1));
        }
    }

    private boolean complete(Row row) {
        boolean complete = row.complete();
        if (!complete) {
            tell(schema, ErrorCode.S11006, row.location(), "字段个数不对", "the number of fields is wrong");
        }
        return complete;
    }

    private void counts() {
        for (Row row : List.of(header, trailer)) {
            for (String name : List.of("count", "total")) {
                if (row.child(name).present() && row.number(name) != details) {
                    batch.add(ErrorCode.S31005, row.child(name));
                }
            }
        }
    }

    static void tell(Findings found, ErrorCode code, String location, String chinese, String english) {
        found.add(code.severity(), code, location, chinese, english);
    }
}

package org.shebaohub.batch;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into lines at LF. No character of GB18030 or UTF-8 but LF itself holds that byte. Of a line that is
 * too long the beginning is kept and the rest is only passed on, so that memory stays flat whatever comes.
 */
final class LineSplitter {
    private final int longest;
    private final Consumer<Line> lines;
    private final TrailerDigest digest;
    private byte[] begun = new byte[1024];
    private int held;
    private long number = 1;
    private long offset;
    private long lineOffset;
    private boolean overlong;
    private boolean endsWithCr;

    /**
     * @param longest bytes of a line, its end included
     * @param digest  passed every byte before the line that holds it is told; null where none is wanted
     */
    LineSplitter(int longest, TrailerDigest digest, Consumer<Line> lines) {
        this.longest = longest;
        this.digest = digest;
        this.lines = lines;
    }

    /** Continues in the middle of a file. */
    void startAt(long lineNumber, long fileOffset) {
        number = lineNumber;
        offset = fileOffset;
        lineOffset = fileOffset;
    }

    void accept(byte[] bytes, int from, int length) {
        int start = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                pass(bytes, start, i + 1);
                complete(bytes, start, i);
                start = i + 1;
                lineOffset = offset;
            }
        }
        pass(bytes, start, end);
        hold(bytes, start, end);
    }

    private void pass(byte[] bytes, int start, int end) {
        if (end == start) {
            return;
        }
        if (digest != null) {
            if (offset == lineOffset) {
                digest.lineBegins(bytes[start]);
            }
            digest.update(bytes, start, end - start);
        }
        offset += (long) end - start;
    }

    void finish() {
        if (offset > lineOffset) {
            emit(begun, 0, held, Line.End.NONE);
        }
    }

    private void complete(byte[] bytes, int start, int newline) {
        if (held == 0 && !overlong && newline - start < longest) {
            boolean cr = newline > start && bytes[newline - 1] == '\r';
            emit(bytes, start, newline - start - (cr ? 1 : 0), cr ? Line.End.CRLF : Line.End.LF);
            return;
        }
        hold(bytes, start, newline);
        boolean cr = endsWithCr;
        emit(begun, 0, held - (cr && !overlong ? 1 : 0), cr ? Line.End.CRLF : Line.End.LF);
    }

    private void hold(byte[] bytes, int start, int end) {
        if (end > start) {
            endsWithCr = bytes[end - 1] == '\r';
        }
        int room = longest - held;
        int taken = Math.min(room, end - start);
        overlong |= end - start > room;
        if (held + taken > begun.length) {
            begun = Arrays.copyOf(begun, Math.min(longest, Math.max(begun.length * 2, held + taken)));
        }
        System.arraycopy(bytes, start, begun, held, taken);
        held += taken;
    }

    private void emit(byte[] bytes, int from, int length, Line.End end) {
        lines.accept(new Line(bytes, from, length, number, lineOffset, end, !overlong));
        number++;
        held = 0;
        overlong = false;
        endsWithCr = false;
    }
}

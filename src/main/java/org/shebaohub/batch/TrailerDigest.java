package org.shebaohub.batch;

import org.shebaohub.message.Sm3;

/** SM3 of a file as it streams by, and of all bytes before its last line: one calculation for both. */
final class TrailerDigest {
    private final byte mark;
    private final Sm3 all = new Sm3();
    private Sm3 before;

    /** @param mark what the last line begins with */
    TrailerDigest(String mark) {
        this.mark = (byte) mark.charAt(0);
    }

    /** A line begins with this byte; everything before it was passed to {@link #update}. */
    void lineBegins(byte first) {
        if (first == mark) {
            before = all.copy();
        }
    }

    void update(byte[] bytes, int from, int length) {
        all.update(bytes, from, length);
    }

    /** Of everything so far, 64 lower-case hex digits. */
    String whole() {
        return all.hex();
    }

    /** Of what stands before the last line that begins with the mark. */
    String beforeTrailer() {
        return before == null ? "" : before.hex();
    }
}

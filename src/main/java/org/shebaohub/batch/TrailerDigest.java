package org.shebaohub.batch;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/** SM3 of a file as it streams by, and of all bytes before its last line: one calculation for both. */
final class TrailerDigest {
    private final byte mark;
    private final SM3Digest all = new SM3Digest();
    private SM3Digest before;

    /** @param mark what the last line begins with */
    TrailerDigest(String mark) {
        this.mark = (byte) mark.charAt(0);
    }

    /** A line begins with this byte; everything before it was passed to {@link #update}. */
    void lineBegins(byte first) {
        if (first == mark) {
            before = new SM3Digest(all);
        }
    }

    void update(byte[] bytes, int from, int length) {
        all.update(bytes, from, length);
    }

    /** Of everything so far, 64 lower-case hex digits. */
    String whole() {
        return hex(new SM3Digest(all));
    }

    /** Of what stands before the last line that begins with the mark. */
    String beforeTrailer() {
        return before == null ? "" : hex(new SM3Digest(before));
    }

    private static String hex(SM3Digest digest) {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return Hex.toHexString(out);
    }
}

package org.shebaohub.drill;

import java.io.InputStream;

/** Bytes of any number that exist nowhere: something first, then a pattern again and again. */
final class Repeated extends InputStream {
    private final byte[] first;
    private final byte[] pattern;
    private final long length;
    private long at;

    Repeated(byte[] first, byte[] pattern, long length) {
        this.first = first;
        this.pattern = pattern;
        this.length = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        if (at == length) {
            return -1;
        }
        boolean begun = at >= first.length;
        byte[] source = begun ? pattern : first;
        int place = (int) (begun ? (at - first.length) % pattern.length : at);
        int taken = (int) Math.min(Math.min(most, source.length - place), length - at);
        System.arraycopy(source, place, bytes, from, taken);
        at += taken;
        return taken;
    }
}

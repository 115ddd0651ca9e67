package org.shebaohub.batch;

/**
 * One line in a buffer that is used again: whoever keeps it copies it.
 *
 * @param from   of its first byte in the buffer
 * @param length without the line end
 * @param number counted from 1
 * @param offset of its first byte in the file, from 0
 * @param whole  false where it was longer than any line may be and only its beginning is here
 */
record Line(byte[] bytes, int from, int length, long number, long offset, End end, boolean whole) {
    /** How it ended. */
    enum End {
        CRLF(2),
        LF(1),
        /** At the end of the file. */
        NONE(0);

        private final int bytes;

        End(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    /** Whether it begins with the UTF-8 byte-order mark, which no file may have. */
    boolean marked() {
        return length >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    /** UTF-16, with its byte-order mark or by the zero that one of the first two bytes is; of no layout's charset. */
    boolean wide() {
        if (length < 2) {
            return false;
        }
        int first = bytes[from] & 0xFF;
        int second = bytes[from + 1] & 0xFF;
        return first == 0 || second == 0 || first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
    }

    String location() {
        return "line " + number;
    }
}

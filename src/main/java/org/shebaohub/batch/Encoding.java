package org.shebaohub.batch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are whole characters of a charset. Not for several threads. */
final class Encoding {
    private final CharsetDecoder decoder;
    private CharBuffer room = CharBuffer.allocate(1024);

    Encoding(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Index, from {@code from}, of the first byte that is no character; -1 where all are. */
    int firstBad(byte[] bytes, int from, int length) {
        int ascii = ascii(bytes, from, length);
        if (ascii == length) {
            return -1;
        }
        if (room.capacity() < length) {
            room = CharBuffer.allocate(length);
        }
        room.clear();
        ByteBuffer in = ByteBuffer.wrap(bytes, from + ascii, length - ascii);
        decoder.reset();
        CoderResult result = decoder.decode(in, room, true);
        return result.isError() ? in.position() - from : -1;
    }

    /** Most columns are ASCII, which every charset of a file has in common, and the decoder of GB18030 is slow. */
    static String text(byte[] bytes, int from, int length, Charset charset) {
        Charset enough = ascii(bytes, from, length) == length ? StandardCharsets.ISO_8859_1 : charset;
        return new String(bytes, from, length, enough);
    }

    /** How many bytes are ASCII before the first that is not. */
    private static int ascii(byte[] bytes, int from, int length) {
        int ascii = 0;
        while (ascii < length && bytes[from + ascii] >= 0) {
            ascii++;
        }
        return ascii;
    }
}

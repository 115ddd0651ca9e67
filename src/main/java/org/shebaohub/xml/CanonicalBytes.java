package org.shebaohub.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 that grows, with what canonical XML writes as references (https://www.w3.org/TR/xml-c14n#ProcessingModel). */
final class CanonicalBytes {
    private static final int ASCII = 0x80;
    /** Bytes of one character, or of the reference that stands for it, at most. */
    private static final int WIDEST = 6;

    private static final byte[][] IN_NAME = new byte[ASCII][];
    private static final byte[][] IN_INSTRUCTION = references("\r", "&#xD;");
    private static final byte[][] IN_TEXT = references("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;");
    private static final byte[][] IN_ATTRIBUTE =
            references("&", "&amp;", "<", "&lt;", "\"", "&quot;", "\t", "&#x9;", "\n", "&#xA;", "\r", "&#xD;");

    private byte[] bytes = new byte[4096];
    private int length;
    private char[] chars = new char[256];

    int length() {
        return length;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    CanonicalBytes raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    CanonicalBytes name(String name) {
        return write(name, IN_NAME);
    }

    CanonicalBytes instruction(String data) {
        return write(data, IN_INSTRUCTION);
    }

    CanonicalBytes text(String text) {
        return write(text, IN_TEXT);
    }

    void text(char[] from, int start, int count) {
        write(from, start, start + count, IN_TEXT);
    }

    void attribute(String name, String value) {
        raw(' ').name(name).raw('=').raw('"').write(value, IN_ATTRIBUTE).raw('"');
    }

    private CanonicalBytes write(String text, byte[][] references) {
        int count = text.length();
        if (count > chars.length) {
            chars = new char[count * 2];
        }
        text.getChars(0, count, chars, 0);
        write(chars, 0, count, references);
        return this;
    }

    private void write(char[] from, int start, int end, byte[][] references) {
        for (int i = start; i < end; i++) {
            char c = from[i];
            room(WIDEST);
            if (c < ASCII && references[c] == null) {
                bytes[length++] = (byte) c;
            } else if (c < ASCII) {
                System.arraycopy(references[c], 0, bytes, length, references[c].length);
                length += references[c].length;
            } else if (Character.isSurrogate(c)) {
                four(from, i++, end);
            } else {
                twoOrThree(c);
            }
        }
    }

    private void twoOrThree(char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | c & 0x3F);
    }

    /** A lone surrogate would become '?': it cannot come from a parsed message, and must not leave in one. */
    private void four(char[] from, int at, int end) {
        if (at + 1 >= end || !Character.isSurrogatePair(from[at], from[at + 1])) {
            throw new IllegalArgumentException("text with a lone surrogate");
        }
        int code = Character.toCodePoint(from[at], from[at + 1]);
        bytes[length++] = (byte) (0xF0 | code >> 18);
        bytes[length++] = (byte) (0x80 | code >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | code >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | code & 0x3F);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private static byte[][] references(String... pairs) {
        byte[][] references = new byte[ASCII][];
        for (int i = 0; i < pairs.length; i += 2) {
            references[pairs[i].charAt(0)] = pairs[i + 1].getBytes(StandardCharsets.US_ASCII);
        }
        return references;
    }
}

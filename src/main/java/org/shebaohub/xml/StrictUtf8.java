package org.shebaohub.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Unreadable;

/** Bytes to characters, or S11004 with the place of the first bad byte. A surrogate coded as UTF-8 is a bad byte too. */
final class StrictUtf8 {
    private StrictUtf8() {}

    static CharBuffer decode(byte[] bytes) throws Unreadable {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            throw failure("1:1", "不允许字节序标记(BOM)", "a byte-order mark is not allowed");
        }
        // UTF-16 without a mark is valid UTF-8 with zero bytes; the first character, < or {, tells it.
        if (starts(bytes, 0x3C, 0x00)
                || starts(bytes, 0x00, 0x3C)
                || starts(bytes, 0x7B, 0x00)
                || starts(bytes, 0x00, 0x7B)) {
            throw failure("1:1", "编码不是UTF-8", "the encoding is not UTF-8");
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        if (result.isError()) {
            throw failure(place(chars, chars.length()), "不是有效的UTF-8字节", "bytes are not valid UTF-8");
        }
        mustBeCharacters(chars);
        return chars;
    }

    /** U+FFFE and U+FFFF are no characters of XML, which the parser does not notice. */
    private static void mustBeCharacters(CharBuffer chars) throws Unreadable {
        char[] all = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            if (all[i] >= 0xFFFE) {
                throw new Unreadable(
                        ErrorCode.S11005,
                        "/ @" + place(chars, i),
                        "含有XML不允许的字符",
                        "a character that XML does not allow");
            }
        }
    }

    static Unreadable failure(String at, String chinese, String english) {
        return new Unreadable(ErrorCode.S11004, "/ @" + at, chinese, english);
    }

    private static boolean starts(byte[] bytes, int... begin) {
        if (bytes.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /** Line and column of the character at that index. */
    private static String place(CharBuffer chars, int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < index; i++) {
            column++;
            if (chars.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return line + ":" + column;
    }
}

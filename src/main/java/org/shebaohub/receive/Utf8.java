package org.shebaohub.receive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The UTF-8 of a Text message. A lone surrogate, for which there is no UTF-8, is written as the three bytes its number
 * would have, so that the bytes are archived as something that is plainly not UTF-8 and S11004 finds it; Java alone
 * would put a question mark in its place and hide it.
 */
final class Utf8 {
    private Utf8() {}

    static byte[] bytes(String text) {
        int lone = firstLoneSurrogate(text, 0);
        if (lone < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
        int from = 0;
        for (; lone >= 0; lone = firstLoneSurrogate(text, from)) {
            out.writeBytes(text.substring(from, lone).getBytes(StandardCharsets.UTF_8));
            int unit = text.charAt(lone);
            out.write(0xE0 | unit >> 12);
            out.write(0x80 | unit >> 6 & 0x3F);
            out.write(0x80 | unit & 0x3F);
            from = lone + 1;
        }
        out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static int firstLoneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}

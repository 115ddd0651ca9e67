package org.shebaohub.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Builds the texts and bytes that {@link HostileXmlTest} sends. */
final class HostileXml {
    private HostileXml() {}

    static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return text.append("]><a>&l29;</a>").toString();
    }

    static String quadratic() {
        return "<!DOCTYPE a [<!ENTITY l '" + "x".repeat(100_000) + "'>]><a>" + "&l;".repeat(100_000) + "</a>";
    }

    /** Names of 18 characters out of "Aa" and "BB", which have one and the same hash in Java. */
    static String alike() {
        StringBuilder text = new StringBuilder("<r>");
        for (int i = 0; i < 1 << 17; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append('<').append(name).append("/>");
            if (text.length() > 4 * 1024 * 1024 - 100) {
                break;
            }
        }
        return text.append("</x>").toString();
    }

    static String oftenAlike() {
        String names = alike();
        String few = names.substring(3, names.indexOf('>', 255 * 37) + 1);
        return "<r>" + few.repeat(390) + "</r>";
    }

    static String scopes(int size) {
        String open = nested(16, 2);
        String inner = "<x31:b/>".repeat(95_000);
        int middle = open.indexOf("</");
        String text = open.substring(0, middle) + inner + open.substring(middle);
        assertThat(text.length()).isLessThan(size);
        return text;
    }

    /** Elements inside one another, each declaring so many prefixes. */
    static String nested(int depth, int each) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append("<a");
            for (int j = 0; j < each; j++) {
                text.append(" xmlns:x%d='u%d'".formatted(i * each + j, i * each + j));
            }
            text.append('>');
        }
        return text + "</a>".repeat(depth);
    }

    static String filled(int size) {
        return "<a>" + "x".repeat(size - 7) + "</a>";
    }

    static String numbered(int count, String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pattern.formatted(i));
        }
        return text.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    static byte[] raw(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof String text) {
                out.writeBytes(utf8(text));
            } else {
                out.write((Integer) part);
            }
        }
        return out.toByteArray();
    }
}

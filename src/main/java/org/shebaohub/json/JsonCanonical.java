package org.shebaohub.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shebaohub.message.Document;

/**
 * The sorted form of interfaces.md section 4: keys sorted at every level, no white space, nothing escaped but what
 * RFC 8785 section 3.2.2.2 escapes. The contract's values are strings; a number is written as it was read.
 */
public final class JsonCanonical {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final String SIGNATURE = "cainfo";

    private JsonCanonical() {}

    /** What cainfo signs: the object with an empty cainfo. */
    public static byte[] signedBytes(ObjectNode message) {
        StringBuilder out = new StringBuilder(1024);
        object(message, true, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A part of a message in its sorted form, for comparing contents (interfaces.md 8.1, S52106). */
    public static Document of(JsonNode part) {
        StringBuilder out = new StringBuilder(1024);
        value(part, out);
        return Document.ofUtf8(out.toString());
    }

    private static void value(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            object((ObjectNode) node, false, out);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                value(node.get(i), out);
            }
            out.append(']');
        } else if (node.isTextual()) {
            string(node.textValue(), out);
        } else {
            out.append(node.asText("null"));
        }
    }

    private static void object(ObjectNode object, boolean message, StringBuilder out) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        Collections.sort(keys);
        out.append('{');
        for (String key : keys) {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            string(key, out);
            out.append(':');
            if (message && key.equals(SIGNATURE)) {
                out.append("\"\"");
            } else {
                value(object.get(key), out);
            }
        }
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}

package org.shebaohub.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Field;

/**
 * A value of a JSON message. null and the empty string are absent (interfaces.md 8.1). The children of that name are the
 * elements where the value is an array.
 */
final class JsonField implements Field {
    private final JsonNode node;
    private final String name;
    private final String pointer;

    private JsonField(JsonNode node, String name, String pointer) {
        this.node = node;
        this.name = name;
        this.pointer = pointer;
    }

    static JsonField root(JsonNode root) {
        return new JsonField(root, "", "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean present() {
        return !node.isMissingNode()
                && !node.isNull()
                && !(node.isTextual() && node.textValue().isEmpty());
    }

    /**
     * The value's text. JSON may escape control characters that XML cannot carry, and all that is read here goes to the
     * core as XML: each of them is U+FFFD. The message as it was signed keeps them.
     */
    @Override
    public String text() {
        String text = node.isValueNode() && !node.isNull() ? node.asText() : "";
        return text.chars().allMatch(JsonField::ofXml) ? text : carried(text);
    }

    private static String carried(String text) {
        StringBuilder carried = new StringBuilder(text);
        for (int i = 0; i < carried.length(); i++) {
            if (!ofXml(carried.charAt(i))) {
                carried.setCharAt(i, '\uFFFD');
            }
        }
        return carried.toString();
    }

    /** Char of XML 1.0 section 2.2; lone surrogates are refused before. */
    private static boolean ofXml(int c) {
        return c >= ' ' ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    /** JSON pointer (RFC 6901); of an absent value, where it would stand. */
    @Override
    public String location() {
        return pointer.isEmpty() ? "/" : pointer;
    }

    @Override
    public Field child(String wanted) {
        JsonNode child = node.isObject() ? node.path(wanted) : MissingNode.getInstance();
        return new JsonField(
                child, wanted, pointer + "/" + wanted.replace("~", "~0").replace("/", "~1"));
    }

    @Override
    public List<Field> children() {
        List<Field> all = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(key -> all.add(child(key)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.add(new JsonField(node.get(i), name, pointer + "/" + i));
        }
        return all;
    }

    @Override
    public List<Field> children(String wanted) {
        JsonField child = (JsonField) child(wanted);
        if (child.node.isArray()) {
            return child.children();
        }
        return child.present() ? List.of(child) : List.of();
    }

    /** JSON has none. */
    @Override
    public Field attribute(String wanted) {
        return new JsonField(MissingNode.getInstance(), wanted, pointer);
    }

    @Override
    public String toString() {
        return "field " + name;
    }
}

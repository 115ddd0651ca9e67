package org.shebaohub.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * null and "" are absent (interfaces.md 8.1), so that a schema is asked about a message without them. A key that the
 * schema does not know stays, whatever its value: unknown keys are S11006 at any level.
 */
final class AbsentMembers {
    private static final String PROPERTIES = "properties";

    private AbsentMembers() {}

    /**
     * A copy of the message; elements of arrays stay, because their place counts.
     *
     * @param schema of the node, missing where it says nothing about it
     */
    static JsonNode leftOut(JsonNode node, JsonNode schema) {
        if (node instanceof ObjectNode object) {
            JsonNode known = schema.path(PROPERTIES);
            ObjectNode copy = object.objectNode();
            object.fields().forEachRemaining(member -> {
                JsonNode value = member.getValue();
                if (!(absent(value) && known.has(member.getKey()))) {
                    copy.set(member.getKey(), leftOut(value, known.path(member.getKey())));
                }
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(leftOut(element, schema.path("items"))));
            return copy;
        }
        return node;
    }

    private static boolean absent(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isEmpty();
    }
}

package org.shebaohub.partnerkit.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of a message as its JSON Schema declares them. */
final class JsonFields {
    private final JsonNode root;
    private final List<FieldRow> rows = new ArrayList<>();

    private JsonFields(JsonNode root) {
        this.root = root;
    }

    static List<FieldRow> read(Path file) {
        try {
            JsonFields fields = new JsonFields(new ObjectMapper().readTree(file.toFile()));
            fields.properties(fields.root, "");
            return List.copyOf(fields.rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void properties(JsonNode schema, String above) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            field(property.getKey(), resolved(property.getValue()), above, required.contains(property.getKey()));
        }
        // Conditions and alternatives may declare fields too.
        for (String part : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(part).forEach(one -> properties(resolved(one), above));
        }
        for (String part : List.of("then", "else")) {
            if (schema.has(part)) {
                properties(resolved(schema.get(part)), above);
            }
        }
    }

    private void field(String name, JsonNode schema, String above, boolean required) {
        String path = above + name;
        boolean array = schema.has("items");
        JsonNode content = array ? resolved(schema.get("items")) : schema;
        boolean known = rows.stream().anyMatch(row -> row.path().equals(path));
        if (!known) {
            String[] words = schema.path("description")
                    .asText(content.path("description").asText(""))
                    .split(" / ", 2);
            rows.add(new FieldRow(
                    path,
                    form(content),
                    times(schema, array, required),
                    schema.path("list").asText(null),
                    words[0],
                    words[words.length - 1]));
        }
        properties(content, path + "/");
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }

    private static String times(JsonNode schema, boolean array, boolean required) {
        if (!array) {
            return required ? "1" : "0..1";
        }
        String most = schema.has("maxItems") ? schema.get("maxItems").asText() : "n";
        return (required ? schema.path("minItems").asText("0") : "0") + ".." + most;
    }

    private static String form(JsonNode schema) {
        if (schema.has("const")) {
            return "`" + schema.get("const").asText() + "`";
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return String.join(" / ", values);
        }
        if (schema.has("properties")) {
            return "";
        }
        if (schema.has("format")) {
            return schema.get("format").asText().equals("date") ? "`yyyy-MM-dd`" : "`yyyy-MM-dd HH:mm:ss`";
        }
        if (schema.has("pattern")) {
            return "`" + schema.get("pattern").asText().replace("|", "\\|") + "`";
        }
        return schema.has("maxLength")
                ? "text %s..%s"
                        .formatted(
                                schema.path("minLength").asText("0"),
                                schema.get("maxLength").asText())
                : "text";
    }
}

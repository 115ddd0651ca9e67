package org.shebaohub.archive;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON document for the eye, a value a line, each as its key allows. */
final class JsonView {
    private final StringBuilder out = new StringBuilder();
    private final boolean own;

    JsonView(boolean own) {
        this.own = own;
    }

    String print(JsonNode root) {
        print("", root, "");
        return out.append('\n').toString();
    }

    private void print(String key, JsonNode node, String indent) {
        if (node.isObject()) {
            out.append("{\n");
            String separator = "";
            for (var field : node.properties()) {
                out.append(separator)
                        .append(indent)
                        .append("  \"")
                        .append(XmlView.name(field.getKey()))
                        .append("\": ");
                print(field.getKey(), field.getValue(), indent + "  ");
                separator = ",\n";
            }
            out.append('\n').append(indent).append('}');
        } else if (node.isArray()) {
            out.append("[\n");
            for (int i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "" : ",\n").append(indent).append("  ");
                print(key, node.get(i), indent + "  ");
            }
            out.append('\n').append(indent).append(']');
        } else if (node.isNull()) {
            out.append("null");
        } else {
            out.append('"').append(MaskList.of(key).show(node.asText(), own)).append('"');
        }
    }
}

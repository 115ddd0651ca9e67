package org.shebaohub.operations.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a route file: a piece of YAML that knows its file and line. */
record YamlPlace(String file, Node node) {
    /** {@code routes/x.camel.yaml line 3}. */
    String where() {
        return file + " line " + (node.getStartMark().getLine() + 1);
    }

    Optional<YamlPlace> child(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (key.equals(text(pair.getKeyNode()))) {
                    return Optional.of(new YamlPlace(file, pair.getValueNode()));
                }
            }
        }
        return Optional.empty();
    }

    /** The text of a child; empty where there is none. */
    String text(String key) {
        return child(key).map(YamlPlace::text).orElse("");
    }

    String text() {
        return text(node);
    }

    List<YamlPlace> items() {
        List<YamlPlace> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new YamlPlace(file, item)));
        }
        return items;
    }

    /** Visits every key with its value, at any depth. */
    void everywhere(BiConsumer<String, YamlPlace> visitor) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                YamlPlace value = new YamlPlace(file, pair.getValueNode());
                visitor.accept(text(pair.getKeyNode()), value);
                value.everywhere(visitor);
            }
        }
        items().forEach(item -> item.everywhere(visitor));
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}

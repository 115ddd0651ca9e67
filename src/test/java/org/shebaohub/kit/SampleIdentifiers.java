package org.shebaohub.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What the samples know of persons and units, none of which may ever be seen in a log. */
public final class SampleIdentifiers {
    private static final Path FILE = Path.of("src/test/resources/archive/identifiers.json");

    private SampleIdentifiers() {}

    /** Every value that could be recognised: not the one-digit sexes. */
    public static List<String> all() throws IOException {
        TreeSet<String> values = new TreeSet<>();
        collect(new ObjectMapper().readTree(FILE.toFile()), values);
        values.removeIf(value -> value.length() < 2);
        if (values.size() < 20) {
            throw new IllegalStateException(FILE + " has too few identifiers");
        }
        return List.copyOf(values);
    }

    private static void collect(JsonNode node, TreeSet<String> values) {
        if (node.isValueNode()) {
            values.add(node.asText());
        }
        node.forEach(child -> collect(child, values));
    }
}

package org.shebaohub.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** Names of fields as the schema files have them, found without the code that the guide is made with. */
final class FieldNames {
    private FieldNames() {}

    static List<String> of(Path schema, Set<String> types) throws IOException {
        List<String> names = new ArrayList<>();
        String text = Files.readString(schema);
        if (schema.toString().endsWith(".xsd")) {
            Matcher field =
                    Pattern.compile("<xs:(?:element|attribute) name=\"(\\w+)\"").matcher(text);
            while (field.find()) {
                names.add(field.group(1));
            }
        } else if (schema.toString().endsWith(".schema.json")) {
            new ObjectMapper().readTree(text).findValues("properties").forEach(one -> one.fieldNames()
                    .forEachRemaining(names::add));
        } else if (schema.toString().endsWith(".layout.yaml")) {
            Map<String, Object> layout = new Yaml().load(text);
            if (types.contains(layout.get("message").toString())) {
                Matcher column = Pattern.compile("(?m)^    (\\w+): \\{").matcher(text);
                while (column.find()) {
                    names.add(column.group(1));
                }
            }
        }
        return names;
    }
}

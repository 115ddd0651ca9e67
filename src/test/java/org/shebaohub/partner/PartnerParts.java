package org.shebaohub.partner;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The five places in which a partner stands under one name. Looks for what is missing.
 *
 * @param code     source root with org/shebaohub/partner/
 * @param routes   folder of the route files
 * @param schemas  folder with a folder of each partner
 * @param samples  folder with a folder of each partner
 * @param settings a partners.yaml
 */
record PartnerParts(Path code, Path routes, Path schemas, Path samples, Path settings) {

    /** Where the hub's own partners are. */
    static PartnerParts ofTheHub() {
        return new PartnerParts(
                Path.of("src/main/java"),
                Path.of("routes"),
                Path.of("schemas"),
                Path.of("src/test/resources/partner"),
                Path.of("config/partners.yaml"));
    }

    /** What a partner lacks, a sentence each; empty where it is complete. */
    List<String> missing(String name) {
        List<String> missing = new ArrayList<>();
        missingClasses(name, missing);
        missingRoute(name, missing);
        Map<?, ?> types = messageTypes(name);
        if (types.isEmpty()) {
            missing.add("block " + name + " with its messages in " + settings);
        }
        types.forEach((type, settingsOfType) -> missingOfType(name, type.toString(), settingsOfType, missing));
        return missing;
    }

    private void missingClasses(String name, List<String> missing) {
        Path folder = code.resolve("org/shebaohub/partner").resolve(name.replace("-", ""));
        String prefix = Arrays.stream(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining());
        Stream.of("Partner", "Reader", "Writer", "Rules")
                .map(part -> folder.resolve(prefix + part + ".java"))
                .filter(file -> !Files.isRegularFile(file))
                .forEach(file -> missing.add(file.toString()));
    }

    private void missingRoute(String name, List<String> missing) {
        Path file = routes.resolve(name + ".camel.yaml");
        if (!Files.isRegularFile(file)) {
            missing.add(file.toString());
        } else if (!read(file).contains("id: " + name + "-")) {
            missing.add("a route whose id begins with " + name + "- in " + file);
        }
    }

    /** The hub's own schemas (a status query) need no copy, nor a sample, in the partner's folders. */
    private void missingOfType(String name, String type, Object settingsOfType, List<String> missing) {
        String element = settingsOfType instanceof Map<?, ?> map ? String.valueOf(map.get("element")) : "";
        boolean json = settingsOfType instanceof Map<?, ?> all && all.containsKey("infno");
        String schema = element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                + (json ? ".schema.json" : ".xsd");
        if (Files.isRegularFile(schemas.resolve("hub").resolve(schema))) {
            return;
        }
        String layout = schema.substring(0, schema.indexOf('.')) + ".layout.yaml";
        boolean declared = Stream.of(schema, layout)
                .anyMatch(file -> Files.isRegularFile(schemas.resolve(name).resolve(file)));
        if (!declared) {
            missing.add(schemas.resolve(name).resolve(schema).toString());
        }
        if (list(samples.resolve(name)).stream().noneMatch(file -> file.startsWith(type))) {
            missing.add(samples.resolve(name).resolve(type + "*").toString());
        }
    }

    private Map<?, ?> messageTypes(String name) {
        Map<?, ?> partners = child(child(yaml(), "hub"), "partners");
        return child(child(partners, name), "messages");
    }

    private static Map<?, ?> child(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private Map<?, ?> yaml() {
        try (Reader reader = Files.newBufferedReader(settings)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

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
    private static final int NODE = 12;

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
        Map<?, ?> block = child(child(child(yaml(), "hub"), "partners"), name);
        Map<?, ?> types = child(block, "messages");
        if (types.isEmpty()) {
            missing.add("There is no block %s with messages in %s.".formatted(name, settings));
        } else {
            missingInBlock(block, missing);
        }
        types.forEach((type, settingsOfType) -> missingOfType(name, type.toString(), settingsOfType, missing));
        Path plan = samples.resolve(name).resolve("kit.yaml");
        if (!Files.isRegularFile(plan)) {
            missing.add("%s, which makes bad samples of the good ones for the kit, is not there.".formatted(plan));
        }
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
                .forEach(file -> missing.add("The class %s is not there.".formatted(file)));
    }

    private void missingRoute(String name, List<String> missing) {
        Path file = routes.resolve(name + ".camel.yaml");
        if (!Files.isRegularFile(file)) {
            missing.add("The route file %s is not there.".formatted(file));
        } else if (!read(file).contains("id: " + name + "-")) {
            missing.add("No route in %s has an id that begins with %s-.".formatted(file, name));
        }
    }

    /** A title, channels and certificates, and nothing that names a node of nobody. */
    private void missingInBlock(Map<?, ?> block, List<String> missing) {
        Map<?, ?> nodes = child(block, "nodes");
        Map<?, ?> channels = child(block, "channels");
        if (!block.containsKey("title") || channels.isEmpty()) {
            missing.add("The block in %s lacks its title or its channels.".formatted(settings));
        }
        nodes.forEach((node, of) -> {
            if (node.toString().length() != NODE
                    || child(of instanceof Map<?, ?> map ? map : Map.of(), "certificates")
                            .isEmpty()) {
                missing.add("The node %s has not 12 characters or no certificates.".formatted(node));
            }
        });
        Stream<Object> named = Stream.concat(
                channels.values().stream().map(channel -> ((Map<?, ?>) channel).get("node")),
                child(block, "messages").values().stream().flatMap(PartnerParts::nodes));
        named.filter(node -> nodes.keySet().stream()
                        .noneMatch(known -> known.toString().equals(String.valueOf(node))))
                .distinct()
                .forEach(node -> missing.add("The node %s is named, but not among the nodes.".formatted(node)));
    }

    /** The hub's own schemas (a status query) need no copy, nor a sample; and what the hub sends needs no sample. */
    private void missingOfType(String name, String type, Object settingsOfType, List<String> missing) {
        String element = settingsOfType instanceof Map<?, ?> map ? String.valueOf(map.get("element")) : "";
        boolean json = settingsOfType instanceof Map<?, ?> all && all.containsKey("infno");
        String schema = element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                + (json ? ".schema.json" : ".xsd");
        if (Files.isRegularFile(schemas.resolve("hub").resolve(schema))) {
            return;
        }
        Path own = schemas.resolve(name);
        String layout = schema.substring(0, schema.indexOf('.')) + ".layout.yaml";
        if (Stream.of(schema, layout).noneMatch(file -> Files.isRegularFile(own.resolve(file)))) {
            missing.add("%s has neither the schema %s nor, if it is a batch file, the layout %s."
                    .formatted(type, own.resolve(schema), own.resolve(layout)));
        }
        boolean sent = nodes(settingsOfType).findAny().isPresent();
        if (sent && list(samples.resolve(name)).stream().noneMatch(file -> file.startsWith(type + "_"))) {
            missing.add(
                    "%s has no sample %s.".formatted(type, samples.resolve(name).resolve(type + "_…")));
        }
    }

    private static Stream<Object> nodes(Object settingsOfType) {
        return settingsOfType instanceof Map<?, ?> map && map.get("nodes") instanceof List<?> nodes
                ? nodes.stream().map(Object.class::cast)
                : Stream.empty();
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

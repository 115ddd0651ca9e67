package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shebaohub.message.CannotStart;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The samples of a partner that are packed into the program, and what its {@code kit.yaml} says of them: changes that make
 * a sample wholly good, and changes that make it bad in one way, with the code that it then gets.
 */
final class Samples {
    static final String PLAN = "kit.yaml";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<?, ?> plan;

    Samples(String partner) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver(Samples.class.getClassLoader())
                    .getResources("classpath*:samples/" + partner + "/*");
            for (Resource resource : found) {
                if (resource.isReadable()) {
                    files.put(resource.getFilename(), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] yaml = files.remove(PLAN);
        plan = yaml == null ? Map.of() : read(yaml);
    }

    /** @param code that the changed sample gets */
    record Bad(String sample, String code, String what, Map<String, String> changes) {}

    /** Single messages, each as its plan makes it good. */
    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (Letter.concerns(name)) {
                Letter letter = new Letter(name, new String(bytes, StandardCharsets.UTF_8));
                letters.add(apply(letter, changes(child(plan, "good").get(name))));
            }
        });
        return letters;
    }

    /** Batch files, by the name they have on the wire: what follows the label. */
    Map<String, byte[]> batches() {
        Map<String, byte[]> batches = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!Letter.concerns(name) && !name.endsWith(".sig") && name.contains("_")) {
                batches.put(name, bytes);
            }
        });
        return batches;
    }

    List<Bad> bad() {
        if (!(plan.get("bad") instanceof List<?> all)) {
            return List.of();
        }
        return all.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> new Bad(
                        known(one.get("sample").toString()),
                        one.get("code").toString(),
                        one.get("what").toString(),
                        changes(one.get("replace"))))
                .toList();
    }

    private String known(String sample) {
        if (!files.containsKey(sample)) {
            throw new CannotStart("%s names %s, which is no sample.".formatted(PLAN, sample));
        }
        return sample;
    }

    static Letter apply(Letter letter, Map<String, String> changes) {
        Letter changed = letter;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return changed;
    }

    Optional<byte[]> batch(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static Map<String, String> changes(Object map) {
        Map<String, String> changes = new java.util.LinkedHashMap<>();
        if (map instanceof Map<?, ?> all) {
            all.forEach((old, next) -> changes.put(old.toString(), next.toString()));
        }
        return changes;
    }

    private static Map<?, ?> child(Map<?, ?> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<?, ?> read(byte[] yaml) {
        try (InputStream in = new java.io.ByteArrayInputStream(yaml)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

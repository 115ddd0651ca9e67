package org.shebaohub.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The one list that says how the value of an element or key is shown. */
final class MaskList {
    private static final String FILE = "masking.yaml";
    private static final Map<String, Mask> MASKS = read();

    private MaskList() {}

    static Mask of(String name) {
        return MASKS.getOrDefault(name, Mask.HIDDEN);
    }

    private static Map<String, Mask> read() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, Mask> masks = new HashMap<>();
        try (InputStream in = MaskList.class.getResourceAsStream(FILE)) {
            Map<String, List<String>> lists = new Yaml(new SafeConstructor(options)).load(in);
            lists.forEach((mask, names) -> names.forEach(name -> {
                if (masks.put(name, Mask.valueOf(mask.toUpperCase(Locale.ROOT))) != null) {
                    throw new IllegalStateException(name + " is twice in " + FILE);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(masks);
    }
}

package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** code-lists.yaml with the words for its codes, which the checks do not need. */
final class CodeLists {
    private final Map<String, Map<String, Object>> lists;

    CodeLists(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Map<String, Map<String, Object>>> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            lists = all.get("lists");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title(String name) {
        return of(name).get("title").toString();
    }

    /** Code and word; the word is empty where the list has none. */
    Map<String, String> codes(String name) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (of(name).get("codes") instanceof Map<?, ?> words) {
            words.forEach((code, word) -> codes.put(code.toString(), word.toString()));
        } else if (of(name).get("codes") instanceof List<?> bare) {
            bare.forEach(code -> codes.put(code.toString(), ""));
        }
        return codes;
    }

    private Map<String, Object> of(String name) {
        Map<String, Object> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("a schema names the code list %s, which does not exist".formatted(name));
        }
        return list;
    }
}

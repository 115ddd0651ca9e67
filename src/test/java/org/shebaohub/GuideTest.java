package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words beside the code say the same as the code. */
class GuideTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))[.#](\\w+)`");

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            if (!link.group(1).startsWith("http")) {
                assertThat(page.resolveSibling(link.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
    }

    @Test
    void namesTestsThatExist() throws IOException {
        List<Path> tests = files(Path.of("src/test/java"), ".java");
        Matcher named = TEST.matcher(Files.readString(Path.of("docs/message-path.md")));
        while (named.find()) {
            String file = named.group(1) + ".java";
            Path test = tests.stream()
                    .filter(candidate -> candidate.endsWith(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test class " + file));
            assertThat(Files.readString(test)).contains("void " + named.group(2) + "(");
        }
    }

    static List<Path> pages() {
        return Stream.concat(
                        Stream.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md")
                                .map(Path::of),
                        files(Path.of("docs"), ".md").stream())
                .toList();
    }

    private static List<Path> files(Path root, String end) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules about files that ArchUnit cannot see. */
class HouseTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_FILE = 250;

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN)) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(HouseTest::hasClasses)
                            .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                    .as("packages without package-info.java")
                    .isEmpty();
        }
    }

    @Test
    void noFileIsLongerThanOneCanReadAtOnce() throws IOException {
        assertThat(java().filter(file -> lines(file).size() > LONGEST_FILE))
                .as("Java files of more than %d lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void nobodyImportsEverything() throws IOException {
        assertThat(java().filter(file ->
                        lines(file).stream().anyMatch(line -> line.matches("import (static )?[\\w.]+\\.\\*;"))))
                .as("Java files with star imports")
                .isEmpty();
    }

    @Test
    void noRuleIsSuppressed() throws IOException {
        assertThat(java().filter(file -> !file.endsWith("HouseTest.java")).filter(file -> lines(file).stream()
                        .anyMatch(line -> line.contains("@ArchIgnore") || line.contains("@author"))))
                .as("Java files with a suppressed wall or an author tag")
                .isEmpty();
    }

    private static Stream<Path> java() throws IOException {
        List<Path> found;
        try (Stream<Path> files = Stream.of(MAIN, Path.of("src/test/java"), Path.of("bench"))
                .filter(Files::exists)
                .flatMap(HouseTest::walk)) {
            found = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        return found.stream();
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }
}

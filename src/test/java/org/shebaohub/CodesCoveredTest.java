package org.shebaohub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.ErrorCode.Owner;

/** Every code that the hub itself decides is the outcome of a test: a hostile message named after it, or a test that names it. */
class CodesCoveredTest {
    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void everyCodeOfTheHubHasATest() {
        List<String> hostile = names(HOSTILE);
        List<String> tests = texts(TESTS);
        assertThat(Arrays.stream(ErrorCode.values())
                        .filter(code -> code.owner() == Owner.HUB)
                        // A reconciliation that differs is told in 9703 as differences, never as a code.
                        .filter(code -> code != ErrorCode.S52108)
                        .map(ErrorCode::code)
                        .filter(code -> hostile.stream().noneMatch(name -> name.contains(code)))
                        .filter(code -> tests.stream().noneMatch(text -> text.contains(code))))
                .isEmpty();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("CodesCoveredTest.java"))
                    .map(CodesCoveredTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

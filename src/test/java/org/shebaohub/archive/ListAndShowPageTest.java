package org.shebaohub.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/list-and-show.md names every member of the JSON that the commands print. */
class ListAndShowPageTest {
    static Stream<Class<?>> records() {
        return Stream.concat(Stream.of(Dossier.class), Arrays.stream(Dossier.class.getDeclaredClasses()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void namesEveryMember(Class<?> record) throws IOException {
        String page = Files.readString(Path.of("docs/list-and-show.md"));
        assertThat(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name));
    }
}

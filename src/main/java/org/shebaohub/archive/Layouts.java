package org.shebaohub.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.partner.FileLayouts;

/** Which layout a file in the archive has. */
public final class Layouts {
    private static final String ENDING = ".layout.yaml";

    private final List<FileLayout> all;

    private Layouts(List<FileLayout> all) {
        this.all = List.copyOf(all);
    }

    /** @param schemas folder of the hub's schemas */
    public static Layouts in(Path schemas) {
        FileLayouts reader = new FileLayouts(schemas);
        try (Stream<Path> files = Files.walk(schemas)) {
            return new Layouts(files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> reader.read(schemas.relativize(file).toString()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its name, else by the type of the message that it is, or is an answer to. */
    Optional<FileLayout> of(String fileName, String msgType) {
        return first(layout -> fileName != null && layout.name().names(fileName))
                .or(() -> first(layout -> layout.msgType().equals(msgType)));
    }

    private Optional<FileLayout> first(Predicate<FileLayout> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}

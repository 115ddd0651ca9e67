package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.message.CannotStart;
import org.springframework.util.FileSystemUtils;

/** The small jar that judges messages without the hub. A partner's copy has nothing of the others. */
final class CheckJar {
    private static final String NAME = "shebao-check.jar";
    private static final String CLASSES = "/BOOT-INF/classes/";
    private static final List<String> OF_THE_CONTRACT = List.of("canonical");

    private CheckJar() {}

    /** @param partnerPackage last part of the package with the partner's own code */
    static void copy(Path program, String partnerPackage, KitFolder kit) {
        Path jar = Stream.of(NAME, "shebao-hub-check.jar")
                .map(program::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart("%s is not in %s; build the hub first (./hub builds it, or mvn package)."
                                .formatted(NAME, program)));
        kit.copy(jar, "check/" + NAME);
        try (FileSystem inside = FileSystems.newFileSystem(kit.at("check/" + NAME))) {
            FileSystemUtils.deleteRecursively(inside.getPath(CLASSES + "samples"));
            Path partners = inside.getPath(CLASSES + "org/shebaohub/partner");
            try (Stream<Path> packages = Files.list(partners)) {
                for (Path one : packages.filter(Files::isDirectory).toList()) {
                    String name = one.getFileName().toString().replace("/", "");
                    if (!name.equals(partnerPackage) && !OF_THE_CONTRACT.contains(name)) {
                        FileSystemUtils.deleteRecursively(one);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

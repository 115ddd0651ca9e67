package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The folder that becomes the kit. */
final class KitFolder {
    private final Path root;

    KitFolder(Path root) {
        this.root = root;
    }

    Path at(String name) {
        return root.resolve(name);
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) {
        try {
            Path file = at(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            if (name.endsWith(".sh")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A private key, which its owner alone may read: ssh wants that. */
    void writeSecret(String name, Path from) {
        copy(from, name);
        try {
            Files.setPosixFilePermissions(at(name), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copy(Path from, String name) {
        try {
            Files.createDirectories(at(name).getParent());
            Files.copy(from, at(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text that is packed into the program.
     *
     * @param values what stands for {@code {{name}}}
     * @param about  a line that begins with {@code ?word } stands only where the word is one of these, {@code !word }
     *               only where it is none
     */
    static String packed(String name, Map<String, String> values, Set<String> about) {
        try (InputStream in = KitFolder.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> stands(line, about))
                    .map(line -> line.replaceFirst("^[?!][A-Z]+ ?", ""))
                    .collect(Collectors.joining("\n", "", "\n"));
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{{" + value.getKey() + "}}", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean stands(String line, Set<String> about) {
        if (!line.matches("^[?!][A-Z]+( .*)?$")) {
            return true;
        }
        return about.contains(line.substring(1).split(" ", 2)[0]) == line.startsWith("?");
    }
}

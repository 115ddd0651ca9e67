package org.shebaohub.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shebaohub.message.Document;

/**
 * What lies on the disk of who checks it: a message, or a batch file with its {@code .sig} beside it.
 *
 * @param name     of the file
 * @param document read from the disk as often as needed, never whole into memory
 * @param seal     the line of the {@code .sig}, null where there is none
 */
public record SentFile(String name, Document document, String seal) {
    private static final int LONGEST_SEAL = 8192;

    public static SentFile of(Path path) {
        Path beside = path.resolveSibling(path.getFileName() + ".sig");
        try {
            return new SentFile(
                    path.getFileName().toString(),
                    Document.elsewhere(offset -> open(path, offset), Files.size(path), null),
                    Files.isRegularFile(beside) ? line(beside) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path path, long offset) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(offset);
        return in;
    }

    private static String line(Path seal) throws IOException {
        try (InputStream in = Files.newInputStream(seal)) {
            return new String(in.readNBytes(LONGEST_SEAL), StandardCharsets.US_ASCII);
        }
    }
}

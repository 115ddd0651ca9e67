package org.shebaohub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.shebaohub.archive.DossierStore.Original;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Document;

/** Writes what was received into a file of its own that nobody else may read, as it streams out of the archive. */
final class OriginalFile {
    private OriginalFile() {}

    /** @throws CannotStart where it cannot be written, or where its SM3 is not that of the record */
    static void write(Original original, Path file) {
        try {
            try (InputStream in = original.document().open();
                    OutputStream out = fresh(file)) {
                in.transferTo(out);
            }
            if (original.seal() != null) {
                try (OutputStream out = fresh(file.resolveSibling(file.getFileName() + ".sig"))) {
                    out.write(original.seal().getBytes(StandardCharsets.UTF_8));
                }
            }
            String written = Document.elsewhere(offset -> Files.newInputStream(file), Files.size(file), null)
                    .sm3();
            if (!written.equals(original.sm3())) {
                throw new CannotStart(
                        "%s is not what was received: its SM3 is not that of the record.".formatted(file));
            }
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static OutputStream fresh(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }
}

package org.shebaohub.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.shebaohub.message.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hub's own folder, held by a lock so that two hubs never share one. The lock dies with the process. */
@Component
public class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    DataFolder(@Value("${hub.data-folder}") Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rwxr-x---"));
            channel = FileChannel.open(
                    this.path.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be used: %s.".formatted(this.path, e.getMessage()), e);
        }
        if (!locked()) {
            throw new CannotStart("The data folder " + this.path
                    + " is in use by another hub; stop that hub or name another folder with --data.");
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean locked() {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }
}

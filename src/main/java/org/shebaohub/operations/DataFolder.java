package org.shebaohub.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.shebaohub.message.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hub's own folder, held by a lock so that two hubs never share one. The lock dies with the process. */
@Component
public class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    @Autowired
    DataFolder(@Value("${hub.data-folder}") Path path) {
        this(prepared(path.toAbsolutePath().normalize()), true);
        if (!locked()) {
            throw new CannotStart("The data folder " + this.path
                    + " is in use by another hub; stop that hub or name another folder with --data.");
        }
    }

    private DataFolder(Path path, boolean make) {
        this.path = path;
        try {
            channel = make
                    ? FileChannel.open(lock(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    : FileChannel.open(lock(path), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** An existing folder for the time of a command; empty where a hub, or another command, has it. */
    public static Optional<DataFolder> ifFree(Path path) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize(), false);
        if (folder.locked()) {
            return Optional.of(folder);
        }
        folder.close();
        return Optional.empty();
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static Path prepared(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));
            return path;
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static Path lock(Path path) {
        return path.resolve("hub.lock");
    }

    private static CannotStart unusable(Path path, IOException e) {
        return new CannotStart("The data folder %s cannot be used: %s.".formatted(path, e.getMessage()), e);
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

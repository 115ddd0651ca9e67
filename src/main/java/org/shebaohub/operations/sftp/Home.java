package org.shebaohub.operations.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * One channel's home on disk and how full it is; what was taken in and lies in {@code /done} is the hub's, not the partner's,
 * and must not shut the home one day. The sum is taken anew now and then; writes are added in between.
 */
final class Home {
    private static final long SUM_VALID_NANOS = 30_000_000_000L;
    private static final String DONE = "done";
    private static final List<String> FOLDERS = List.of("in", "out", DONE, "refused");

    private final Path path;
    private long bytes;
    private long files;
    private long summedAt;
    private boolean stale;

    Home(Path path) {
        this.path = path;
        try {
            for (String folder : FOLDERS) {
                Files.createDirectories(path.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sum();
    }

    Path path() {
        return path;
    }

    synchronized long bytes() {
        sumAnew();
        return bytes;
    }

    synchronized long files() {
        sumAnew();
        return files;
    }

    synchronized void fileOpened() {
        files++;
    }

    synchronized void written(int count) {
        bytes += count;
    }

    /** The partner has removed something: what that frees counts as soon as somebody asks. */
    synchronized void removed() {
        stale = true;
    }

    private void sumAnew() {
        if (stale || System.nanoTime() - summedAt > SUM_VALID_NANOS) {
            sum();
        }
    }

    private void sum() {
        long[] found = new long[2];
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(path.resolve(DONE)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found[0] += attributes.size();
                    found[1]++;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes = found[0];
        files = found[1];
        summedAt = System.nanoTime();
        stale = false;
    }
}

package org.shebaohub.operations.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shebaohub.message.CannotStart;

/** A PostgreSQL whose hub was killed runs on. It is told to stop before a new one takes its data folder. */
final class Leftover {
    private static final int SECONDS = 30;

    private Leftover() {}

    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> running = running(data);
        if (running.isEmpty()) {
            return;
        }
        long pid = running.get().pid();
        interrupt(pid);
        try {
            running.get().onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CannotStart(
                    "A PostgreSQL of an earlier hub (process %d) does not stop; stop it and start again."
                            .formatted(pid),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while an earlier PostgreSQL was stopping.", e);
        }
    }

    /** The PostgreSQL that works on this folder. */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        return ProcessHandle.of(pid).filter(process -> isPostgresOf(process, data));
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM, which Java could send, waits for clients to leave. */
    private static void interrupt(long pid) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
    }

    private static boolean isPostgresOf(ProcessHandle process, Path data) {
        try {
            String command = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return command.contains("postgres") && command.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}

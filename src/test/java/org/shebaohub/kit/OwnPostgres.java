package org.shebaohub.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cluster of the PostgreSQL that Debian has installed, in a folder of its own, with the role of docs/external-parts.md. */
public final class OwnPostgres {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private OwnPostgres(Path programs, int port) throws Exception {
        this.programs = programs;
        this.port = port;
        this.folder = Files.createTempDirectory("hub-postgres");
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        run("initdb", "--pgdata=" + data(), "--auth=scram-sha-256", "--pwfile=" + password(), "--username=postgres");
        start();
        sql("create role hub login nosuperuser nocreatedb nocreaterole password 'secret'", "postgres");
        sql("create database hub owner hub encoding 'UTF8' template template0", "postgres");
    }

    /** Empty where none is installed. */
    public static Optional<OwnPostgres> installed(int port) throws Exception {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            Optional<Path> newest = versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.exists(programs.resolve("initdb")))
                    .max(Path::compareTo);
            return newest.isEmpty() ? Optional.empty() : Optional.of(new OwnPostgres(newest.get(), port));
        }
    }

    public void start() throws Exception {
        run(
                "pg_ctl",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("log"),
                "--wait",
                "start",
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    }

    /** After it was killed, as soon as its orphans have ended. */
    public void startAgain() {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            start();
            return true;
        });
    }

    public void stop() throws Exception {
        run("pg_ctl", "--pgdata=" + data(), "--mode=fast", "stop");
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/hub";
    }

    public String sql(String statement, String database) throws Exception {
        String as = database.equals("hub") ? "postgresql://hub:secret@" : "postgresql://postgres:secret@";
        return run("psql", "-qAt", "-c", statement, as + "127.0.0.1:" + port + "/" + database)
                .strip();
    }

    public ProcessHandle process() throws Exception {
        String file = run("head", "-1", data() + "/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(file.strip())).orElseThrow();
    }

    private Path password() throws IOException {
        return Files.writeString(folder.resolve("password"), "secret");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL does not run as root. */
    private String run(String program, String... arguments) throws Exception {
        List<String> line = new ArrayList<>();
        if (root()) {
            line.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        Path installed = programs.resolve(program);
        line.add(Files.exists(installed) ? installed.toString() : program);
        line.addAll(List.of(arguments));
        Path out = Files.createTempFile("hub-postgres", ".out");
        Process process = new ProcessBuilder(line)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int code = process.waitFor();
        String text = Files.readString(out);
        Files.delete(out);
        if (code != 0) {
            throw new IllegalStateException(program + " ended with " + code + ": " + text);
        }
        return text;
    }
}

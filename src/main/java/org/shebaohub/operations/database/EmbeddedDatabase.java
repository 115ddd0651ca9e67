package org.shebaohub.operations.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.shebaohub.message.CannotStart;

/**
 * PostgreSQL inside the data folder: durable (fsync on), on loopback only, with generated passwords, and with a role for
 * the hub that is no superuser. A PostgreSQL that a killed hub left behind is stopped first; it recovers what it had.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String ADMIN = "postgres";
    static final String NAME = "hub";
    static final String ROLE = "hub";

    private final Path folder;
    private final Path data;
    private final DatabaseSecrets secrets;
    private final int port;
    private EmbeddedPostgres postgres;

    EmbeddedDatabase(Path folder, int wantedPort) {
        this.folder = folder;
        data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            secrets = DatabaseSecrets.in(folder.resolve("secrets.properties"), wantedPort, EmbeddedDatabase::freePort);
            port = secrets.port();
            Leftover.stop(data);
            boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
            postgres = launch();
            if (fresh || !Files.exists(folder.resolve("prepared"))) {
                prepare();
                Files.writeString(folder.resolve("prepared"), "");
            }
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in %s did not start: %s. Its log is in %s."
                            .formatted(folder, e.getMessage(), folder.resolve("postgres.log")),
                    e);
        }
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    String password() {
        return secrets.password();
    }

    boolean running() throws IOException {
        return Leftover.running(data).isPresent();
    }

    /** After it has ended by itself or by force; closing what is left of it frees the folder. */
    synchronized void restart() throws IOException {
        postgres.close();
        postgres = launch();
    }

    @Override
    public synchronized void close() throws IOException {
        postgres.close();
    }

    private EmbeddedPostgres launch() throws IOException {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.adminPassword())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** First start: roles with their passwords, the database, and from now on no connection without a password. */
    private void prepare() throws IOException {
        new RoleStore(postgres.getDatabase(ADMIN, ADMIN)).prepare(secrets, () -> {
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "# Written by the hub: loopback only, always with a password.\n"
                            + "host all all 127.0.0.1/32 scram-sha-256\n");
            return null;
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port for the embedded PostgreSQL: " + e.getMessage() + ".", e);
        }
    }
}

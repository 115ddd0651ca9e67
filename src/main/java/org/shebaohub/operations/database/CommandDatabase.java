package org.shebaohub.operations.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.shebaohub.message.CannotStart;
import org.shebaohub.operations.DataFolder;

/**
 * The hub's database for the time of a command. Where the hub runs, it is the one it runs on. Where the hub is stopped and
 * the database is embedded, the data folder is taken as the hub would take it and PostgreSQL started until the command ends.
 */
public final class CommandDatabase implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final HikariDataSource source;
    private final EmbeddedDatabase started;
    private final DataFolder held;

    private CommandDatabase(HikariDataSource source, EmbeddedDatabase started, DataFolder held) {
        this.source = source;
        this.started = started;
        this.held = held;
    }

    /** @throws CannotStart with one sentence where there is no database to be reached */
    public static CommandDatabase open(DatabaseSettings settings, Path data) {
        if (!settings.embedded()) {
            return new CommandDatabase(
                    connect(
                            settings.url(),
                            settings.user(),
                            settings.password(),
                            "is it running, and are the settings hub.database right?"),
                    null,
                    null);
        }
        Path folder = data.resolve("postgres");
        if (!Files.exists(folder.resolve("prepared"))) {
            throw new CannotStart("The folder %s holds no archive; name the hub's data folder with --data."
                    .formatted(data.toAbsolutePath().normalize()));
        }
        Optional<DataFolder> free = DataFolder.ifFree(data);
        return free.isPresent() ? stopped(folder, settings, free.get()) : running(folder, settings);
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new CannotStart("The embedded PostgreSQL did not stop: %s.".formatted(e.getMessage()), e);
            } finally {
                held.close();
            }
        }
    }

    private static CommandDatabase stopped(Path folder, DatabaseSettings settings, DataFolder held) {
        EmbeddedDatabase database = null;
        try {
            database = new EmbeddedDatabase(folder.toAbsolutePath().normalize(), settings.port());
            return new CommandDatabase(
                    connect(database.url(), EmbeddedDatabase.ROLE, database.password(), "see its log."),
                    database,
                    held);
        } catch (RuntimeException e) {
            if (database != null) {
                closeQuietly(database);
            }
            held.close();
            throw e;
        }
    }

    private static CommandDatabase running(Path folder, DatabaseSettings settings) {
        DatabaseSecrets secrets;
        try {
            secrets = DatabaseSecrets.in(folder.resolve("secrets.properties"), settings.port(), () -> 0);
        } catch (IOException e) {
            throw new CannotStart(
                    "The password of the hub's database in %s cannot be read; call the command as the user who runs the hub."
                            .formatted(folder),
                    e);
        }
        return new CommandDatabase(
                connect(
                        EmbeddedDatabase.url(secrets.port()),
                        EmbeddedDatabase.ROLE,
                        secrets.password(),
                        "a hub or another command has the data folder and is starting or stopping; try again."),
                null,
                null);
    }

    private static HikariDataSource connect(String url, String user, String password, String otherwise) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("command");
        pool.setMaximumPoolSize(2);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setConnectionTimeout(PATIENCE_MILLISECONDS);
        pool.setInitializationFailTimeout(1);
        pool.addDataSourceProperty("ApplicationName", "shebao-hub-command");
        HikariDataSource source;
        try {
            source = new HikariDataSource(pool);
        } catch (RuntimeException e) {
            Throwable deepest = e;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            throw new CannotStart(
                    "The database %s cannot be reached (%s): %s"
                            .formatted(url.replaceAll("\\?.*", ""), deepest.getMessage(), otherwise),
                    e);
        }
        try {
            TablesVersion.mustBeCurrent(source);
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static void closeQuietly(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            // The reason why the command ends is told already.
        }
    }
}

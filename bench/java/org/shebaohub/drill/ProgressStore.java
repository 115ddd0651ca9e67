package org.shebaohub.drill;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** How far the hub is, read in its own database; connects again after every start of it. */
final class ProgressStore implements AutoCloseable {
    private final Path data;
    private Connection connection;

    ProgressStore(Path data) {
        this.data = data;
    }

    /** Mebibytes of received files in the archive. */
    long piecesKept() {
        return number("select count(*) from piece where key like 'file:%' and length(body) > 0");
    }

    /** Received files that are in the archive to their last byte. */
    long filesKept() {
        return number("select count(*) from piece where key like 'file:%' and length(body) = 0");
    }

    /** Files whose first pass is recorded, refused ones included. */
    long filesRecorded() {
        return number("select count(*) from exchange where file_name is not null and state <> 'ARCHIVED'");
    }

    long parts() {
        return number("select coalesce(sum(cardinality(parts)), 0) from batch");
    }

    /** Parts that are recorded. */
    long partsDone() {
        return number("select coalesce(sum(done), 0) from batch");
    }

    /** Transactions in which a file of the hub's own is being written; files that come in are archived without one. */
    long answersBeingWritten() {
        return number("select count(*) from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'piece' "
                + "and l.mode = 'RowExclusiveLock' and exists (select from batch where state = 'RECORDED')");
    }

    long answersWritten() {
        return number("select coalesce(sum(written), 0) from batch_reply");
    }

    long pending() {
        return number("select count(*) from delivery where state = 'PENDING'");
    }

    /** Messages that went, or are to go, to hub.dead. */
    long dead() {
        return number("select count(*) from outgoing where role = 'DEAD'");
    }

    /** -1 where the database does not answer: it is just being started again. */
    private synchronized long number(String sql) {
        try {
            if (connection == null) {
                connection = connect();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException | IOException gone) {
            close();
            return -1;
        }
    }

    private Connection connect() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/hub",
                "hub",
                secrets.getProperty("password"));
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // It was gone before.
        } finally {
            connection = null;
        }
    }
}

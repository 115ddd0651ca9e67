package org.shebaohub.crash;

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

/** The hub's own database, looked at and held from outside. */
final class Archive implements AutoCloseable {
    private final Connection connection;

    Archive(Path data) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/secrets.properties"))) {
            secrets.load(reader);
        }
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/hub",
                "hub",
                secrets.getProperty("password"));
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** From now on nobody reads or writes exchanges, until {@link #release}. */
    void holdExchanges() throws SQLException {
        connection.setAutoCommit(false);
        run("lock table exchange in access exclusive mode");
    }

    void release() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** From now on no delivery is marked as done, until {@link #releaseMarks}. */
    void holdMarks() throws SQLException {
        run("create function hold() returns trigger language plpgsql as "
                + "'begin perform pg_advisory_xact_lock_shared(42); return new; end'");
        run("create trigger hold before update on delivery for each row execute function hold()");
        run("select pg_advisory_lock(42)");
    }

    /** For the next hub; what the last one waited for must have ended. */
    void releaseMarks() throws SQLException {
        run("drop trigger hold on delivery");
        run("drop function hold");
    }

    /** Messages whose record waits for a lock; what looks at the archive by the clock may wait beside them. */
    long recording() throws SQLException {
        return waiting("insert into exchange");
    }

    /** Batches of deliveries that wait to be marked. */
    long marking() throws SQLException {
        return waiting("update delivery set state");
    }

    /** Parts of batch files whose record waits for a lock. */
    long parts() throws SQLException {
        return waiting("insert into feedback");
    }

    private long waiting(String statement) throws SQLException {
        // Within a transaction the activity would be that of the first look.
        run("select pg_stat_clear_snapshot()");
        return number("select count(distinct pid) from pg_locks join pg_stat_activity using (pid) "
                + "where not granted and query like '%" + statement + "%' and pid <> pg_backend_pid()");
    }

    /** Statements of a hub that is dead must not be carried out after all. */
    void endStatementsOfTheHub() throws SQLException {
        run("select pg_terminate_backend(pid) from pg_stat_activity "
                + "where application_name = 'shebao-hub' and pid <> pg_backend_pid()");
    }

    long exchanges(String msgId) throws SQLException {
        return number("select count(*) from exchange where msg_id = '" + msgId + "'");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

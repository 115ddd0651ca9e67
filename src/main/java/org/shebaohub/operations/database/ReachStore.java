package org.shebaohub.operations.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked over a connection of its own: those of the pool may all be waiting for the very
 * answer that does not come.
 */
@Component
public class ReachStore implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 2;

    private final String url;
    private final Properties how = new Properties();
    private Connection connection;

    ReachStore(HikariDataSource database) {
        url = database.getJdbcUrl();
        how.setProperty("user", database.getUsername());
        how.setProperty("password", String.valueOf(database.getPassword()));
        how.setProperty("ApplicationName", "shebao-hub-watch");
        for (String wait : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            how.setProperty(wait, Integer.toString(PATIENCE_SECONDS));
        }
    }

    /** What is wrong, in one sentence; empty where the database answers. */
    public synchronized Optional<String> trouble() {
        try {
            if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
                close();
                connection = DriverManager.getConnection(url, how);
            }
            return Optional.empty();
        } catch (SQLException e) {
            String why = e.getMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
            return Optional.of("The database cannot be reached: " + why + ".");
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}

package org.shebaohub.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the hub's database what no client can see: how many records the core's answers have decided. */
final class FeedStore {
    private final DataSource database;

    FeedStore(DataSource database) {
        this.database = database;
    }

    long decided() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(decided) from batch")) {
            row.next();
            return row.getLong(1);
        }
    }
}

package org.shebaohub.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The one commit of the floor: bytes received, canonical message and answer in one row. */
final class FloorStore {
    private final DataSource database;

    FloorStore(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_floor (msg_id text primary key, raw bytea not null, "
                    + "canonical bytea not null, answer bytea not null)");
        }
    }

    void keep(String msgId, byte[] raw, byte[] canonical, byte[] answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into bench_floor values (?, ?, ?, ?)")) {
            insert.setString(1, msgId);
            insert.setBytes(2, raw);
            insert.setBytes(3, canonical);
            insert.setBytes(4, answer);
            insert.executeUpdate();
        }
    }
}

package org.shebaohub.operations.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Sets up a fresh embedded PostgreSQL: passwords, the hub's role, its database. */
final class RoleStore {
    private final DataSource admin;

    RoleStore(DataSource admin) {
        this.admin = admin;
    }

    /** @param accessRules writes the rules of who may connect; they hold from then on */
    void prepare(DatabaseSecrets secrets, Callable<Void> accessRules) throws IOException {
        try (Connection connection = admin.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("alter role postgres password '" + secrets.adminPassword() + "'");
            sql.execute("create role " + EmbeddedDatabase.ROLE + " login nosuperuser nocreatedb nocreaterole password '"
                    + secrets.password() + "'");
            sql.execute("create database " + EmbeddedDatabase.NAME + " owner " + EmbeddedDatabase.ROLE
                    + " encoding 'UTF8' template template0");
            accessRules.call();
            sql.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } catch (Exception e) {
            throw new IOException("the access rules could not be written", e);
        }
    }
}

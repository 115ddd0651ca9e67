package org.shebaohub.operations.database;

import java.util.Arrays;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.shebaohub.message.CannotStart;

/** Whether the tables of a database are those that this hub knows. */
final class TablesVersion {
    private TablesVersion() {}

    /**
     * Makes the tables, or adds what this version has and an earlier one had not.
     *
     * @throws CannotStart where they are those of a hub that this one does not continue, a newer one too; nothing is
     *                     changed then
     */
    static void bring(DataSource source) {
        Flyway tables = tables(source);
        mustBeContinued(tables);
        try {
            tables.migrate();
        } catch (FlywayException e) {
            throw new CannotStart(
                    "The hub's tables could not be made; does the database hold those of another program? (%s)"
                            .formatted(e.getMessage().lines().findFirst().orElse("")),
                    e);
        }
    }

    /**
     * For a command, which changes no table.
     *
     * @throws CannotStart as {@link #bring}, and where no hub of this version has started on it yet
     */
    static void mustBeCurrent(DataSource source) {
        Flyway tables = tables(source);
        mustBeContinued(tables);
        if (tables.info().pending().length > 0) {
            throw new CannotStart(
                    "The archive is empty or was written by an older version of the hub; start this hub on it first.");
        }
    }

    private static void mustBeContinued(Flyway tables) {
        if (!tables.validateWithResult().validationSuccessful) {
            throw new CannotStart(
                    "The archive was written by another version of the hub (its tables have version %s, this hub's %s) and is left as it is; start that version on it, or name another data folder or database."
                            .formatted(last(tables, MigrationInfo::isApplied), last(tables, TablesVersion::ours)));
        }
    }

    private static boolean ours(MigrationInfo table) {
        return table.getResolvedType() != null;
    }

    private static MigrationVersion last(Flyway tables, Predicate<MigrationInfo> which) {
        return Arrays.stream(tables.info().all())
                .filter(which)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }

    /** By itself Flyway lets an old hub start on the tables of a newer one. */
    private static Flyway tables(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .ignoreMigrationPatterns("*:pending")
                .load();
    }
}

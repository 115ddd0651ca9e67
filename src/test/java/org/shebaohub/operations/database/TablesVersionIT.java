package org.shebaohub.operations.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub goes on with the tables of its own version and of earlier ones, and leaves all others as they are. */
class TablesVersionIT {
    private static final String THE_LAST = "pg_indexes where indexname = 'exchange_code'";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private DataSource database;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void aDatabaseOfItsOwn() throws SQLException {
        String name = "own" + COUNT.incrementAndGet();
        sql(postgres.getPostgresDatabase(), "create database " + name);
        database = postgres.getDatabase("postgres", name);
    }

    @Test
    void makesTheTablesOnceAndGoesOnWithThem() {
        TablesVersion.bring(database);
        sql(database, "insert into lease values ('kept', 'me', now())");
        TablesVersion.bring(database);
        TablesVersion.mustBeCurrent(database);
        assertThat(rows("lease")).isOne();
    }

    @Test
    void addsWhatAnEarlierVersionHadNot() {
        TablesVersion.bring(database);
        withoutTheLast();
        assertThatThrownBy(() -> TablesVersion.mustBeCurrent(database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("start this hub on it first");
        TablesVersion.bring(database);
        TablesVersion.mustBeCurrent(database);
        assertThat(rows(THE_LAST)).isOne();
    }

    @Test
    void leavesTheTablesOfANewerVersionAlone() {
        TablesVersion.bring(database);
        sql(
                database,
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, "
                        + "installed_by, execution_time, success) values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, "
                        + "'somebody', 1, true)");
        refused("999");
    }

    @Test
    void leavesTablesThatWereMadeOtherwiseAlone() {
        TablesVersion.bring(database);
        sql(database, "update flyway_schema_history set checksum = 1 where version = '1'");
        withoutTheLast();
        refused("10,");
        assertThat(rows(THE_LAST)).isZero();
    }

    @Test
    void leavesTheTablesOfAnotherProgramAlone() {
        sql(database, "create table theirs (id int)");
        assertThatThrownBy(() -> TablesVersion.bring(database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("those of another program");
        assertThat(rows("theirs")).isZero();
    }

    /** As a hub left it that had one migration less. */
    private void withoutTheLast() {
        sql(database, "drop index exchange_state, exchange_code, exchange_findings");
        sql(database, "delete from flyway_schema_history where version = '11'");
    }

    private void refused(String version) {
        assertThatThrownBy(() -> TablesVersion.bring(database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by another version of the hub (its tables have version " + version);
        assertThatThrownBy(() -> TablesVersion.mustBeCurrent(database)).isInstanceOf(CannotStart.class);
    }

    private long rows(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static void sql(DataSource source, String statement) {
        JdbcClient.create(source).sql(statement).update();
    }
}

package org.shebaohub.operations.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.shebaohub.operations.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one DataSource; without {@code hub.database.url} it leads to the embedded PostgreSQL. */
@Configuration
class DatabaseConfiguration {
    @Bean
    @ConditionalOnExpression("'${hub.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings, DataFolder data) {
        return new EmbeddedDatabase(data.path().resolve("postgres"), settings.port());
    }

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("hub");
        pool.setMaximumPoolSize(settings.connections());
        pool.setAutoCommit(true);
        pool.setConnectionTimeout(10_000);
        EmbeddedDatabase own = embedded.getIfAvailable();
        pool.setJdbcUrl(own == null ? settings.url() : own.url());
        pool.setUsername(own == null ? settings.user() : EmbeddedDatabase.ROLE);
        pool.setPassword(own == null ? settings.password() : own.password());
        pool.addDataSourceProperty("ApplicationName", "shebao-hub");
        // A server that vanished without a word is noticed; no statement of the hub is silent for so long.
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", "300");
        // Statements are few and always the same: prepared on the server from the first use.
        pool.addDataSourceProperty("prepareThreshold", "1");
        return pool;
    }

    @Bean
    FlywayMigrationStrategy tables(DataSource database) {
        return flyway -> TablesVersion.bring(database);
    }
}

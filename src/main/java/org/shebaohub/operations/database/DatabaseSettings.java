package org.shebaohub.operations.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.database}; config/hub.yaml explains each.
 *
 * @param url  JDBC URL of an external PostgreSQL; empty means the embedded one
 * @param port of the embedded one, on loopback; 0 takes a free one at the first start and keeps it
 */
@ConfigurationProperties("hub.database")
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("hub") String user,
        @DefaultValue("") String password,
        @DefaultValue("0") int port,
        @DefaultValue("16") int connections) {
    boolean embedded() {
        return url.isBlank();
    }
}

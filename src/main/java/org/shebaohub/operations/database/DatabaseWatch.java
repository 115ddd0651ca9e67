package org.shebaohub.operations.database;

import java.io.IOException;
import java.time.Duration;
import org.shebaohub.message.Alerts;
import org.shebaohub.operations.Watch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** Starts the embedded PostgreSQL again where it has ended though nobody asked it to. It recovers what it had. */
@Component
@ConditionalOnBean(EmbeddedDatabase.class)
class DatabaseWatch extends Watch {
    private final EmbeddedDatabase database;
    private final Alerts alerts;

    DatabaseWatch(EmbeddedDatabase database, Alerts alerts) {
        super("hub-database-watch", Duration.ofSeconds(1));
        this.database = database;
        this.alerts = alerts;
    }

    /** Stops last, because everything else still needs the database. */
    @Override
    public int getPhase() {
        return -2000;
    }

    @Override
    protected void look() throws IOException {
        if (!database.running() && !ending()) {
            alerts.raise("database-restarted", "embedded", "The embedded PostgreSQL had ended and is started again.");
            database.restart();
        }
    }

    /** True where this process is on its way down: then PostgreSQL is, too, for the library that started it stops it. */
    private static boolean ending() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}

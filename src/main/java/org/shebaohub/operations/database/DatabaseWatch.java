package org.shebaohub.operations.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shebaohub.message.Alerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the embedded PostgreSQL again where it has ended though nobody asked it to. It recovers what it had. */
@Component
@ConditionalOnBean(EmbeddedDatabase.class)
class DatabaseWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private final EmbeddedDatabase database;
    private final Alerts alerts;
    private ScheduledExecutorService executor;

    DatabaseWatch(EmbeddedDatabase database, Alerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "hub-database-watch"));
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        executor.shutdown();
        try {
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    /** Stops last, because everything else still needs the database. */
    @Override
    public int getPhase() {
        return -2000;
    }

    private void look() {
        try {
            if (!database.running() && !ending()) {
                alerts.raise(
                        "database-restarted", "embedded", "The embedded PostgreSQL had ended and is started again.");
                database.restart();
            }
        } catch (IOException | RuntimeException e) {
            log.atError().setCause(e).log("the embedded PostgreSQL did not start, will be tried again");
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

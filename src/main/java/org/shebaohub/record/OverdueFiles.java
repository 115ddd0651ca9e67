package org.shebaohub.record;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then for totals whose detail file has not come in time; of several nodes each takes what is free. */
@Component
class OverdueFiles implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OverdueFiles.class);

    private final Reconciliations reconciliations;
    private final ReconciliationSettings settings;
    private ScheduledExecutorService executor;

    OverdueFiles(Reconciliations reconciliations, ReconciliationSettings settings) {
        this.reconciliations = reconciliations;
        this.settings = settings;
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "hub-overdue-files"));
        long every = settings.lookEvery().toMillis();
        executor.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
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

    private void look() {
        try {
            reconciliations.conclude();
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("overdue totals could not be answered, will be tried again");
        }
    }
}

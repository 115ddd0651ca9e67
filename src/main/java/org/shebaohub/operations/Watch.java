package org.shebaohub.operations;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at one thing again and again, in a thread of its own, for as long as the hub runs. */
public abstract class Watch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Duration pause;
    private ScheduledExecutorService executor;

    /** @param name of the thread @param pause between two looks, and before the first */
    protected Watch(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** What fails here is logged, and tried again after the pause. */
    protected abstract void look() throws Exception;

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
        executor.scheduleWithFixedDelay(this::lookOnce, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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

    private void lookOnce() {
        try {
            look();
        } catch (Exception e) {
            log.atError().addKeyValue("watch", name).setCause(e).log("failed, will be tried again");
        }
    }
}

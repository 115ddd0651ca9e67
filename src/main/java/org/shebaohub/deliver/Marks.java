package org.shebaohub.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Marks deliveries as done, many in one transaction. What a crash leaves unmarked is sent again and dropped by the broker,
 * which holds only as long as the broker remembers the ids: so the number of unmarked ones is bounded, and a sender waits
 * where the bound is reached.
 */
@Component
class Marks implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Marks.class);

    private final DeliveryStore store;
    private final DeliverSettings settings;
    private final LinkedBlockingQueue<UUID> sent;
    private volatile Thread marker;

    Marks(DeliveryStore store, DeliverSettings settings) {
        this.store = store;
        this.settings = settings;
        this.sent = new LinkedBlockingQueue<>(settings.maxUnmarked() / 2);
    }

    void delivered(UUID delivery) {
        try {
            sent.put(delivery);
        } catch (InterruptedException e) {
            // Unmarked is safe: it is sent again and dropped by the broker.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        marker = new Thread(this::run, "hub-marks");
        marker.start();
    }

    @Override
    public void stop() {
        Thread stopping = marker;
        marker = null;
        stopping.interrupt();
        try {
            stopping.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return marker != null;
    }

    /** Starts before and stops after the routes. */
    @Override
    public int getPhase() {
        return -1000;
    }

    private void run() {
        List<UUID> batch = new ArrayList<>();
        while (marker == Thread.currentThread()) {
            try {
                gather(batch);
            } catch (InterruptedException stopping) {
                break;
            }
            mark(batch);
        }
        sent.drainTo(batch);
        mark(batch);
    }

    private void gather(List<UUID> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            batch.add(sent.take());
        }
        TimeUnit.MILLISECONDS.sleep(settings.markEvery().toMillis());
        sent.drainTo(batch, settings.maxUnmarked() / 2 - batch.size());
    }

    private void mark(List<UUID> batch) {
        try {
            if (!batch.isEmpty()) {
                store.delivered(batch);
                batch.clear();
            }
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("deliveries", batch.size()).setCause(e).log("not marked, will be tried again");
        }
    }
}

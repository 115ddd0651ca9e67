package org.shebaohub.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.record.BatchStore.Batch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the log every few seconds how far a batch file is, so that an operator sees that it moves. */
@Component
class PartProgress {
    private static final Logger log = LoggerFactory.getLogger(PartProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Long, Told> told = new ConcurrentHashMap<>();

    PartProgress(Clock clock) {
        this.clock = clock;
    }

    private record Told(Instant at, int part) {}

    /** @param part that is taken now, counted from 1 */
    void at(Batch batch, int part) {
        Instant now = clock.instant();
        Told before = told.computeIfAbsent(batch.exchange(), first -> new Told(now, part));
        long milliseconds = Duration.between(before.at, now).toMillis();
        if (milliseconds >= EVERY.toMillis()) {
            log.atInfo()
                    .addKeyValue("message", batch.reception().id())
                    .addKeyValue("part", part)
                    .addKeyValue("parts", batch.parts().size())
                    .addKeyValue("records-per-second", (part - before.part) * BatchContent.PART * 1000L / milliseconds)
                    .log("records are taken");
            told.put(batch.exchange(), new Told(now, part));
        }
        if (part == batch.parts().size()) {
            told.remove(batch.exchange());
        }
    }
}

package org.shebaohub.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The hub's own MsgIds (interfaces.md section 3): node, Beijing time to the second, and four base-36 characters of which
 * the first is the instance's, so that two hubs never give the same. Where a second has no number left the next one lends
 * its own.
 */
@Component
public class MsgIds {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int BASE = 36;
    private static final long A_SECOND = (long) BASE * BASE * BASE;

    private final String node;
    private final String instance;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    @Autowired
    MsgIds(Partners partners, @Value("${hub.instance:0}") String instance, Clock clock) {
        this(partners.node(), instance, clock);
    }

    /** @param instance one character 0-9 or A-Z, another for each hub of a cluster */
    public MsgIds(String node, String instance, Clock clock) {
        if (!instance.matches("[0-9A-Z]")) {
            throw new IllegalArgumentException("hub.instance must be one character 0-9 or A-Z");
        }
        this.node = node;
        this.instance = instance;
        this.clock = clock;
    }

    public String next() {
        long millis = clock.millis();
        long earliest = millis / 1000 * A_SECOND + millis % 1000 * A_SECOND / 1000;
        long number = last.updateAndGet(before -> Math.max(before + 1, earliest));
        String sequence =
                Long.toString(number % A_SECOND + A_SECOND, BASE).substring(1).toUpperCase(Locale.ROOT);
        return node + SECOND.format(Instant.ofEpochSecond(number / A_SECOND)) + instance + sequence;
    }
}

package org.shebaohub.partner.pboc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The hub's own MesgIDs: date, four digits of the type, eight characters of which the first is the instance's and the
 * others count hundredths of a second of the Beijing day. Where one is taken the next one lends its own.
 */
@Component
class MesgIds {
    private static final long A_DAY = 24 * 60 * 60 * 100L;
    private static final long BEIJING = 8 * 60 * 60 * 100L;

    private final String instance;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    /** @param instance one character 0-9 or A-Z, another for each hub of a cluster */
    @Autowired
    MesgIds(@Value("${hub.instance:0}") String instance, Clock clock) {
        this.instance = instance;
        this.clock = clock;
    }

    /** @param type for example {@code 0990} */
    String next(String type) {
        long number = last.updateAndGet(before -> Math.max(before + 1, clock.millis() / 10 + BEIJING));
        String day = LocalDate.ofEpochDay(number / A_DAY).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s%s%s%07d".formatted(day, type, instance, number % A_DAY);
    }
}

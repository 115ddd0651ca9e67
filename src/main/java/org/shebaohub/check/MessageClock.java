package org.shebaohub.check;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time at which the message in hand is judged. */
final class MessageClock extends Clock {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.EPOCH;

    void set(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}

package org.shebaohub.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shebaohub.message.PendingParts;
import org.shebaohub.message.PendingParts.Waiting;
import org.shebaohub.message.RecordCounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The records of batch files by partner and message type: {@code hub_records_total} counts what this process has read and
 * recorded, {@code hub_records_waiting} says how many of accepted files are still to be recorded, by whichever hub.
 */
@Component
class RecordMeters extends Watch implements RecordCounts {
    private final MeterRegistry meters;
    private final ObjectProvider<PendingParts> files;
    private final MultiGauge waiting;
    /** One that was told once is told as 0 afterwards, so that a graph comes down to the ground. */
    private final Map<Tags, Long> told = new HashMap<>();

    /** @param files asked for late, for they tell their progress here */
    RecordMeters(MeterRegistry meters, ObjectProvider<PendingParts> files) {
        super("hub-record-meters", Duration.ofSeconds(1));
        this.meters = meters;
        this.files = files;
        this.waiting = MultiGauge.builder("hub.records.waiting")
                .description("Records of accepted batch files that are still to be recorded")
                .register(meters);
    }

    @Override
    public void passed(Step step, String partner, String msgType, long records) {
        meters.counter(
                        "hub.records",
                        tags(partner, msgType).and("step", step.name().toLowerCase(Locale.ROOT)))
                .increment(records);
    }

    /** While the database cannot be reached, which others tell, what was known last stands. */
    @Override
    protected void look() {
        List<Waiting> found;
        try {
            found = files.getObject().waiting();
        } catch (DataAccessException unreachable) {
            return;
        }
        told.replaceAll((tags, before) -> 0L);
        found.forEach(one -> told.put(tags(one.partner(), one.msgType()), one.records()));
        waiting.register(
                told.entrySet().stream()
                        .map(one -> Row.of(one.getKey(), one.getValue()))
                        .toList(),
                true);
    }

    private static Tags tags(String partner, String msgType) {
        return Tags.of("partner", partner, "type", msgType);
    }
}

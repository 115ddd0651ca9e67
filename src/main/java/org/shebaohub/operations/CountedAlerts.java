package org.shebaohub.operations;

import io.micrometer.core.instrument.MeterRegistry;
import org.shebaohub.message.Alerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Alerts as warnings in the log of their own logger and as the counter {@code hub_alerts_total} by kind. */
@Component
class CountedAlerts implements Alerts {
    private static final Logger log = LoggerFactory.getLogger("org.shebaohub.alert");
    private final MeterRegistry meters;

    CountedAlerts(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void raise(String kind, String subject, String text) {
        meters.counter("hub.alerts", "kind", kind).increment();
        log.atWarn().addKeyValue("alert", kind).addKeyValue("subject", subject).log(text);
    }
}

package org.shebaohub.record;

import org.shebaohub.message.Alerts;
import org.springframework.stereotype.Component;

/** Tells people, once for each message, that the core has it and says nothing about it (interfaces.md section 7). */
@Component
public class SilentCore {
    private final SilenceStore silence;
    private final CoreSettings settings;
    private final Alerts alerts;

    SilentCore(SilenceStore silence, CoreSettings settings, Alerts alerts) {
        this.silence = silence;
        this.settings = settings;
        this.alerts = alerts;
    }

    public void tell() {
        silence.take(settings.silentAfter())
                .forEach(reception -> alerts.raise(
                        "core-silent",
                        reception,
                        "The core was given a message %s or longer ago and has said nothing about it."
                                .formatted(settings.silentAfter())));
    }
}

package org.shebaohub.operations.broker;

import java.time.Duration;
import org.shebaohub.message.Alerts;
import org.shebaohub.operations.Disk;
import org.shebaohub.operations.Watch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/**
 * Starts the embedded broker again where it has stopped by itself, which it does when it cannot write; not before the disk has
 * room again. What it had acknowledged is in its journal.
 */
@Component
@ConditionalOnBean(EmbeddedBroker.class)
class BrokerWatch extends Watch {
    private final EmbeddedBroker broker;
    private final Disk disk;
    private final Alerts alerts;

    BrokerWatch(EmbeddedBroker broker, Disk disk, Alerts alerts) {
        super("hub-broker-watch", Duration.ofSeconds(1));
        this.broker = broker;
        this.disk = disk;
        this.alerts = alerts;
    }

    @Override
    protected void look() throws Exception {
        if (!broker.active() && !disk.full()) {
            alerts.raise("broker-restarted", "embedded", "The embedded broker had stopped and is started again.");
            broker.restart();
        }
    }
}

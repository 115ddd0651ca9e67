package org.shebaohub.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shebaohub.deliver.DeliveryStore.Waiting;
import org.shebaohub.deliver.Destinations.Key;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Document;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.operations.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what a failure or a crash left, in the order it was recorded. At the start that is everything that waits; later
 * what waits for a destination that is down, and what another node left behind.
 */
@Component
class Recovery extends Watch {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LOOK_FOR_LEFT_EVERY = 20;

    private final DeliveryStore store;
    private final Destinations destinations;
    private final Outlets outlets;
    private final TransactionTemplate transaction;
    private final DeliverSettings settings;
    private final Alerts alerts;
    private final Clock clock;
    private int rounds;

    Recovery(
            DeliveryStore store,
            Destinations destinations,
            Outlets outlets,
            TransactionTemplate transaction,
            DeliverSettings settings,
            Alerts alerts,
            Clock clock) {
        super("hub-recovery", PAUSE);
        this.store = store;
        this.destinations = destinations;
        this.outlets = outlets;
        this.transaction = transaction;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public void start() {
        store.destinations(false).forEach(destinations::waiting);
        super.start();
    }

    /** Knows what waits before the first message comes in. */
    @Override
    public int getPhase() {
        return -900;
    }

    @Override
    protected void look() {
        if (++rounds % LOOK_FOR_LEFT_EVERY == 0) {
            store.destinations(true).forEach(destinations::waiting);
        }
        destinations.due().forEach(this::drain);
    }

    private void drain(Key destination) {
        while (Boolean.TRUE.equals(transaction.execute(status -> someOf(destination)))) {
            log.atInfo().addKeyValue("destination", destination.destination()).log("waiting messages delivered");
        }
    }

    /** True where there may be more to send. */
    private boolean someOf(Key destination) {
        List<Waiting> waiting = store.waiting(destination);
        List<UUID> sent = new ArrayList<>();
        try {
            for (Waiting one : waiting) {
                outlets.send(one.outgoing());
                sent.add(one.outgoing().id());
            }
        } catch (Outlets.NotSent e) {
            destinations.failed(destination);
            failed(waiting.get(sent.size()), e);
        }
        store.delivered(sent);
        if (waiting.isEmpty()) {
            destinations.recovered(destination);
        }
        return !waiting.isEmpty() && sent.size() == waiting.size();
    }

    private void failed(Waiting one, Outlets.NotSent cause) {
        Outgoing outgoing = one.outgoing();
        store.failed(outgoing.id(), cause);
        log.atWarn()
                .addKeyValue("destination", outgoing.destination())
                .addKeyValue("delivery", outgoing.id())
                .setCause(cause)
                .log("not delivered, will be tried again");
        boolean old = one.since().plus(settings.maxAge()).isBefore(clock.instant());
        if (old && outgoing.role() != Role.DEAD) {
            giveUp(outgoing);
        }
    }

    /** A file too large for a queue stays in the archive; its name is told. */
    private static Document buried(Outgoing outgoing) {
        return outgoing.document().inMemory() ? outgoing.document() : Document.ofUtf8(outgoing.name());
    }

    private void giveUp(Outgoing outgoing) {
        Outgoing dead = new Outgoing(
                outgoing.id(),
                Role.DEAD,
                Outgoing.DEAD,
                Transport.MQ,
                Kind.BYTES,
                "S90002",
                outgoing.correlation(),
                outgoing.msgId(),
                buried(outgoing),
                null);
        try {
            outlets.send(dead);
            store.givenUp(outgoing.id());
            alerts.raise("delivery-given-up", outgoing.id().toString(), "A delivery was given up at its maximum age.");
        } catch (Outlets.NotSent e) {
            log.atWarn().addKeyValue("delivery", outgoing.id()).setCause(e).log("hub.dead cannot be reached");
        }
    }
}

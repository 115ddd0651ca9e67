package org.shebaohub.operations.routes;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.service.ServiceHelper;
import org.shebaohub.operations.database.ReachStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes nothing in while the database cannot be reached. Messages wait in their queues and files in their inboxes;
 * tried again and again they would use up the broker's attempts in a quarter of an hour and end in {@code hub.dead}.
 */
@Component
class Intake implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final ObjectProvider<CamelContext> context;
    private final ReachStore database;
    private ScheduledExecutorService executor;
    private boolean paused;

    /** @param context asked for late: Spring starts what a part with a life of its own depends on, before it has routes */
    Intake(ObjectProvider<CamelContext> context, ReachStore database) {
        this.context = context;
        this.database = database;
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "hub-intake"));
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        executor.shutdown();
        try {
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    private void look() {
        try {
            Optional<String> trouble = database.trouble();
            if (trouble.isPresent() == paused) {
                return;
            }
            for (Route route : context.getObject().getRoutes()) {
                turn(route, trouble.isPresent());
            }
            paused = trouble.isPresent();
            log.atWarn()
                    .log(trouble.map(why -> why + " Nothing is taken in.")
                            .orElse("The database answers again. Messages are taken in."));
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("routes could not be suspended or resumed, will be tried again");
        }
    }

    /** Only what takes in stands still: the route's own suspending would end what is under way by force. */
    private static void turn(Route route, boolean pause) {
        if (route.getEndpoint().getEndpointUri().startsWith("direct:")) {
            return;
        }
        if (pause) {
            ServiceHelper.suspendService(route.getConsumer());
        } else {
            ServiceHelper.resumeService(route.getConsumer());
        }
    }
}

package org.shebaohub.operations.routes;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.service.ServiceHelper;
import org.shebaohub.operations.Watch;
import org.shebaohub.operations.database.ReachStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes nothing in while the database cannot be reached. Messages wait in their queues and files in their inboxes;
 * tried again and again they would use up the broker's attempts in a quarter of an hour and end in {@code hub.dead}.
 */
@Component
class Intake extends Watch {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final ObjectProvider<CamelContext> context;
    private final ReachStore database;
    private boolean paused;

    /** @param context asked for late: Spring starts what a part with a life of its own depends on, before it has routes */
    Intake(ObjectProvider<CamelContext> context, ReachStore database) {
        super("hub-intake", Duration.ofSeconds(1));
        this.context = context;
        this.database = database;
    }

    @Override
    protected void look() {
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

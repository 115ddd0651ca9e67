package org.shebaohub.bench;

import jakarta.jms.ConnectionFactory;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.Suite;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Puts the bench around a hub that runs in this process. */
public final class Benches {
    private Benches() {}

    /** @param suite what the partner signs with and the hub answers with */
    public static Result run(ApplicationContext hub, Suite suite, int seconds) throws Exception {
        Environment settings = hub.getEnvironment();
        Path home = Path.of(settings.getRequiredProperty("hub.home"));
        Path data = Path.of(settings.getRequiredProperty("hub.data-folder"));
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        Keys keys = hub.getBean(Keys.class);
        Letters letters =
                new Letters(home, suite.name().toLowerCase(Locale.ROOT), keys.certificates(), hub.getBean(Clock.class));
        String url = "tcp://%s:%s"
                .formatted(settings.getProperty("hub.broker.host"), settings.getProperty("hub.broker.port"));
        int consumers = settings.getRequiredProperty("hub.receive.consumers", Integer.class);
        try (Clients clients =
                        new Clients(url, passwords.getProperty("e-window"), passwords.getProperty("core"));
                FloorLoop floor = new FloorLoop(
                        hub.getBean(ConnectionFactory.class),
                        new FloorMessage(home, keys, suite),
                        new FloorStore(hub.getBean(DataSource.class)),
                        consumers)) {
            return new Bench(letters, clients, floor, data).run(suite.name(), seconds);
        }
    }
}

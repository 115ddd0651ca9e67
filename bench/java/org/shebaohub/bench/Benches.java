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
        Path home = folder(settings, "hub.home");
        Path data = folder(settings, "hub.data-folder");
        Keys keys = hub.getBean(Keys.class);
        Letters letters =
                new Letters(home, suite.name().toLowerCase(Locale.ROOT), keys.certificates(), hub.getBean(Clock.class));
        int consumers = settings.getRequiredProperty("hub.receive.consumers", Integer.class);
        try (Clients clients = clients(settings, data, "e-window");
                FloorLoop floor = new FloorLoop(
                        hub.getBean(ConnectionFactory.class),
                        new FloorMessage(home, keys, suite),
                        new FloorStore(hub.getBean(DataSource.class)),
                        consumers)) {
            return new Bench(letters, clients, floor, data).run(suite.name(), seconds);
        }
    }

    /** Settlements at an even rate, from sending to A001. */
    public static RealTime settlements(ApplicationContext hub, Suite suite, int seconds, int perSecond)
            throws Exception {
        Environment settings = hub.getEnvironment();
        Path data = folder(settings, "hub.data-folder");
        Settlements letters = new Settlements(
                folder(settings, "hub.home"),
                suite.name().toLowerCase(Locale.ROOT),
                hub.getBean(Keys.class).certificates(),
                hub.getBean(Clock.class));
        try (Clients clients = clients(settings, data, "medical")) {
            return RealTime.run(suite.name(), letters, clients, data, seconds, perSecond);
        }
    }

    private static Clients clients(Environment settings, Path data, String channel) throws Exception {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        String url = "tcp://%s:%s"
                .formatted(settings.getProperty("hub.broker.host"), settings.getProperty("hub.broker.port"));
        return new Clients(url, channel, passwords.getProperty(channel), passwords.getProperty("core"));
    }

    private static Path folder(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name));
    }
}

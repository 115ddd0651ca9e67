package org.shebaohub.bench;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.SigningKey;
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
        hub.getBean(CamelContext.class).getRouteController().stopRoute(FloorLoop.ROUTE_OF_THE_HUB);
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

    /** One PBC-01 of so many records, until the core has them all; and where it answers, until the bank has PBC-03. */
    public static AccountFeed accountFeed(ApplicationContext hub, int records, boolean answered) throws Exception {
        Environment settings = hub.getEnvironment();
        Path home = folder(settings, "hub.home");
        Path data = folder(settings, "hub.data-folder");
        RegisteredCertificate certificate = hub.getBean(Keys.class).certificates().of("100000000000").stream()
                .filter(one -> one.name().equals("100000000000-SM2"))
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(hub.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
        FeedFile feed = FeedFile.write(home, data, certificate, day, records);
        try (FeedClients clients = new FeedClients(
                url(settings),
                passwords(data).getProperty("core"),
                settings.getRequiredProperty("hub.sftp.port", Integer.class),
                home.resolve("certs-sample/pboc-sftp"))) {
            AccountFeed taken = AccountFeed.run(feed, records, clients, data);
            if (!answered) {
                return taken;
            }
            SigningKey core = Letters.key(
                    home, "BJSI-CORE", "sm2", hub.getBean(Keys.class).certificates());
            FeedStore store = new FeedStore(hub.getBean(DataSource.class));
            return taken.with(FeedReply.await(records, clients, store, core, data.resolve("sftp/homes/pboc/out")));
        } finally {
            Files.delete(feed.file());
        }
    }

    private static Clients clients(Environment settings, Path data, String channel) throws Exception {
        Properties passwords = passwords(data);
        return new Clients(url(settings), channel, passwords.getProperty(channel), passwords.getProperty("core"));
    }

    private static Properties passwords(Path data) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        return passwords;
    }

    private static String url(Environment settings) {
        return "tcp://%s:%s"
                .formatted(settings.getProperty("hub.broker.host"), settings.getProperty("hub.broker.port"));
    }

    private static Path folder(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name));
    }
}

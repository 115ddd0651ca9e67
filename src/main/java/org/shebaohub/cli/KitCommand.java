package org.shebaohub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.shebaohub.partnerkit.KitOrder;
import org.shebaohub.partnerkit.PartnerKit;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a partner's engineers need to connect. */
@Command(
        name = "kit",
        description = {
            "Writes what a partner's engineers need to connect within an hour: the interface guide in two languages,",
            "schemas, signed samples with the answer each gets, trial keys, clients, and a check that needs no hub.",
            "Without a name: lists the partners. The samples are of now; a message older than a day is refused by MQ."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KitCommand implements Callable<Integer> {
    private final Path home = Path.of(System.getProperty("hub.home", "."));

    @Parameters(
            paramLabel = "PARTNER",
            arity = "0..1",
            description = "As named in partners.yaml, for example e-window.")
    private String partner;

    @Option(names = "-o", paramLabel = "DIR", description = "Folder to write. Default: kit-PARTNER.")
    private Path folder;

    @Option(names = "--force", description = "Replaces a kit that is there.")
    private boolean force;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Name by which the partner reaches the hub. Default: 127.0.0.1.")
    private String host = "127.0.0.1";

    @Option(names = "--config", paramLabel = "DIR", description = "Folder of hub.yaml and partners.yaml.")
    private Path config = home.resolve("config");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data folder, for the key of its SFTP server.")
    private Path data = home.resolve("data");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OfflineCheck hub = open()) {
            Map<String, Settings> partners =
                    new TreeMap<>(hub.part(Partners.class).partners());
            if (partner == null) {
                partners.forEach((name, settings) -> out.printf("%-16s %s%n", name, settings.title()));
                return 0;
            }
            if (!partners.containsKey(partner)) {
                throw new CannotStart("There is no partner %s; there are %s."
                        .formatted(partner, String.join(", ", partners.keySet())));
            }
            Path target = folder == null ? Path.of("kit-" + partner) : folder;
            write(hub, target);
            out.printf("The kit of %s is in %s; begin with README.md (中文: README.zh-CN.md).%n", partner, target);
            boolean sftp = partners.get(partner).channels().values().stream()
                    .anyMatch(channel -> channel.transports().contains(Transport.SFTP));
            if (sftp && !Files.isRegularFile(target.resolve("known_hosts"))) {
                out.println(
                        "The hub has not run with " + data + " yet, so that its SFTP server key is not in the kit.");
            }
            return 0;
        } catch (CannotStart wrong) {
            spec.commandLine().getErr().println(wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        } finally {
            out.flush();
        }
    }

    /** Made beside its place and moved there whole, so that there is never half a kit. */
    private void write(OfflineCheck hub, Path target) {
        if (Files.exists(target) && !force) {
            throw new CannotStart(
                    "%s is there already; name another folder, or replace it with --force.".formatted(target));
        }
        if (Files.exists(target) && !Files.isRegularFile(target.resolve("connection.properties"))) {
            throw new CannotStart("%s is no kit; --force replaces kits only.".formatted(target));
        }
        Path place = target.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place.getParent());
            Path fresh = Files.createTempDirectory(place.getParent(), "kit");
            try {
                new PartnerKit(new KitOrder(partner, home, config, data, host, program()), hub, Clock.systemUTC())
                        .write(fresh);
                FileSystemUtils.deleteRecursively(place);
                Files.move(fresh, place);
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written: %s.".formatted(target, e.getMessage()), e);
        }
    }

    private OfflineCheck open() {
        for (String file : List.of("hub.yaml", "partners.yaml")) {
            YamlFile.mustBeGood(config.resolve(file));
        }
        return OfflineCheck.open(Map.of(
                "hub.home", home.toString(),
                "hub.config-folder", config.toAbsolutePath().toString(),
                "hub.environment", Environment.TRIAL.name(),
                "logging.config", "classpath:logback-check.xml"));
    }

    /** The folder in which the running program lies. */
    private static Path program() {
        try {
            return Path.of(KitCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

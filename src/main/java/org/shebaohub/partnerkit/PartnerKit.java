package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.KeysSettings;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Requests;
import org.shebaohub.partner.Settings;
import org.shebaohub.partnerkit.guide.GuidePages;
import org.shebaohub.partnerkit.guide.Sample;

/** Makes the whole kit, into a folder that is there already. */
public final class PartnerKit {
    private static final List<String> CLIENTS = List.of("sign.sh", "send.sh", "fetch.sh", "Client.java");

    private final KitOrder order;
    private final OfflineCheck hub;
    private final Clock clock;
    private final Settings partner;
    private final Partner code;
    private final TrialKeys keys;
    private final Lead lead;

    /** @param hub the check opened on the hub's own settings */
    public PartnerKit(KitOrder order, OfflineCheck hub, Clock clock) {
        this.order = order;
        this.hub = hub;
        this.clock = clock;
        this.partner = hub.part(Partners.class).partners().get(order.partner());
        this.code = hub.partner(order.partner())
                .orElseThrow(() ->
                        new CannotStart("There is no code of a partner %s in this hub, only a block in partners.yaml."
                                .formatted(order.partner())));
        this.keys = new TrialKeys(hub.part(KeysSettings.class), hub.part(Certificates.class), clock.instant());
        String node = hub.part(Partners.class).node();
        this.lead = new Lead(
                partner,
                new Samples(order.partner())
                        .letters().stream()
                                .filter(letter -> !letter.sender().equals(node))
                                .toList());
    }

    public void write(Path folder) {
        KitFolder kit = new KitFolder(folder);
        schemas(kit);
        keys.copy(partner, kit);
        KitSettings.write(order, hub, keys, kit);
        Connections connections = new Connections(order, partner, hub, keys, kit);
        connections.write(lead.channel());
        CheckJar.copy(order.program(), lastPart(code.getClass().getPackageName()), kit);
        ClientJars.copy(kit);
        List<Sample> samples = samples(kit);
        new GuidePages(order.partner(), partner, hub, folder.resolve("schemas"), lists()).write(folder, samples);
        pages(kit, connections, samples);
    }

    private void schemas(KitFolder kit) {
        Path from = Path.of(hub.setting("hub.schemas-folder"));
        for (String part : List.of("hub", "reference", order.partner())) {
            try (Stream<Path> files = Files.walk(from.resolve(part))) {
                files.filter(Files::isRegularFile).forEach(file -> kit.copy(file, "schemas/" + from.relativize(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        knownTypes(kit);
    }

    /** The kit's settings have one partner; a type of another is agreed with somebody (S31009), not unknown (S11007). */
    private void knownTypes(KitFolder kit) {
        String file = "schemas/" + MessageTypes.RESERVED;
        try {
            Files.write(kit.at(file), hub.part(MessageTypes.class).added(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lists() {
        return Path.of(hub.setting("hub.reference-folder")).resolve("code-lists.yaml");
    }

    private List<Sample> samples(KitFolder kit) {
        List<FileLayout> layouts =
                code.batches().stream().map(BatchFormat::layout).toList();
        String home = kit.at("").toAbsolutePath().normalize().toString();
        try (OfflineCheck check = OfflineCheck.open(Map.of(
                "hub.home",
                home,
                "hub.config-folder",
                home + "/config",
                "hub.environment",
                "TRIAL",
                "logging.config",
                "classpath:logback-check.xml"))) {
            String node = hub.part(Partners.class).node();
            return new KitSamples(order.partner(), partner, keys, check, kit, clock, node)
                    .write(
                            new BatchSamples(kit, partner, keys, check, layouts, clock),
                            code.requests().map(Requests::answer).orElse(null));
        }
    }

    private void pages(KitFolder kit, Connections connections, List<Sample> samples) {
        Set<String> about = about(kit, samples);
        Map<String, String> values = Map.ofEntries(
                Map.entry("partner", order.partner()),
                Map.entry("title", partner.title()),
                Map.entry("channels", String.join(", ", partner.channels().keySet())),
                Map.entry("channel", lead.channel()),
                Map.entry("node", partner.channels().get(lead.channel()).node()),
                Map.entry("host", order.host()),
                Map.entry("mq-port", Integer.toString(connections.mqPort())),
                Map.entry("sftp-port", connections.sftpPort()),
                Map.entry("file", lead.file(samples)),
                Map.entry("connection", lead.connection(samples)),
                Map.entry("sample", lead.message(samples)),
                Map.entry("ending", lead.message(samples).replaceFirst(".*\\.", "")),
                Map.entry("megabytes", megabytes(kit.at("check/shebao-check.jar"))));
        for (String page : List.of("README.md", "README.zh-CN.md", "connection.md", "keys/README.md")) {
            kit.write(page, KitFolder.packed(page.replace('/', '-'), values, about));
        }
        CLIENTS.forEach(
                client -> kit.write("clients/" + client, KitFolder.packed("clients/" + client, Map.of(), Set.of())));
    }

    /** What the pages speak of: transports, families, whether a log-in key or the server key is missing. */
    private Set<String> about(KitFolder kit, List<Sample> samples) {
        Set<String> about = new TreeSet<>();
        partner.channels().values().forEach(channel -> {
            channel.transports().forEach(transport -> about.add(transport.name()));
            channel.families().forEach(family -> about.add(family.name()));
            if (channel.transports().contains(Transport.SFTP)
                    && channel.sftpKeys().isEmpty()) {
                about.add("NOLOGIN");
            }
        });
        if (partner.channels().size() > 1) {
            about.add("CHANNELS");
        }
        if (about.contains("SFTP") && !Files.isRegularFile(kit.at("known_hosts"))) {
            about.add("NOKEY");
        }
        if (!lead.file(samples).isEmpty()) {
            about.add("BATCH");
        }
        if (Files.isDirectory(kit.at(KitSamples.FROM_HUB))) {
            about.add("ANSWERS");
        }
        return about;
    }

    private static String megabytes(Path file) {
        try {
            return Long.toString((Files.size(file) + 500_000) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

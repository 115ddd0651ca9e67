package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;

/** How a partner reaches the hub, by each of its channels. */
final class Connections {
    private final KitOrder order;
    private final Settings partner;
    private final OfflineCheck hub;
    private final TrialKeys keys;
    private final KitFolder kit;

    Connections(KitOrder order, Settings partner, OfflineCheck hub, TrialKeys keys, KitFolder kit) {
        this.order = order;
        this.partner = partner;
        this.hub = hub;
        this.keys = keys;
        this.kit = kit;
    }

    /** @param first is {@code connection.properties}; where there are more, each has a file of its own as well */
    void write(String first) {
        List<String> names = List.copyOf(partner.channels().keySet());
        kit.write("connection.properties", properties(first));
        if (names.size() > 1) {
            names.forEach(name -> kit.write("connection-" + name + ".properties", properties(name)));
        }
        knownHosts();
    }

    int mqPort() {
        String url = hub.setting("hub.broker.url");
        return url.isEmpty()
                ? Integer.parseInt(hub.setting("hub.broker.port"))
                : URI.create(url).getPort();
    }

    String sftpPort() {
        return hub.setting("hub.sftp.port");
    }

    private String properties(String name) {
        Settings.Channel channel = partner.channels().get(name);
        String node = channel.node();
        String key = keys.signing(node, partner.nodes().get(node)).suite() == Suite.SM2 ? "sm2" : "rsa";
        String login = channel.sftpKeys().stream()
                .map(keys::login)
                .flatMap(Optional::stream)
                .peek(file -> kit.writeSecret("keys/" + file.getFileName(), file))
                .map(file -> "keys/" + file.getFileName())
                .findFirst()
                .orElse("");
        return KitFolder.packed(
                "connection.properties",
                Map.ofEntries(
                        Map.entry("channel", name),
                        Map.entry("node", node),
                        Map.entry("host", order.host()),
                        Map.entry("mq-port", Integer.toString(mqPort())),
                        Map.entry("sftp-port", sftpPort()),
                        Map.entry("login", login),
                        Map.entry("key", "keys/" + node + "-" + key + ".key"),
                        Map.entry("sm2-user-id", partner.signature().sm2UserId())),
                channel.transports().stream().map(Transport::name).collect(Collectors.toSet()));
    }

    /** The hub's server key, under the name by which the partner reaches it; only where the hub has run already. */
    private void knownHosts() {
        Path file = order.data().resolve("sftp/known_hosts");
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            String port = sftpPort();
            kit.write(
                    "known_hosts",
                    Files.readAllLines(file).stream()
                            .map(line -> line.replaceFirst("^\\S+", "[" + order.host() + "]:" + port))
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.shebaohub.partner;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * config/partners.yaml: every partner, and who owns which channel and node.
 *
 * @param node     the hub's own node id
 * @param partners by partner id
 */
@ConfigurationProperties("hub")
public record Partners(@DefaultValue("BJSI00000001") String node, @DefaultValue Map<String, Settings> partners) {

    /** The partner that owns a channel. */
    public Optional<Map.Entry<String, Settings>> byChannel(String channel) {
        return partners.entrySet().stream()
                .filter(partner -> partner.getValue().channels().containsKey(channel))
                .findFirst();
    }

    /** The partner that a node belongs to. */
    public Optional<Map.Entry<String, Settings>> byNode(String node) {
        return partners.entrySet().stream()
                .filter(partner -> partner.getValue().nodes().containsKey(node))
                .findFirst();
    }

    public Settings.Channel channel(String channel) {
        return byChannel(channel)
                .map(owner -> owner.getValue().channels().get(channel))
                .orElseThrow(() -> new IllegalArgumentException("no such channel: " + channel));
    }
}

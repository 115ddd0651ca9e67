package org.shebaohub.json;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one JSON message (interfaces.md section 2); what goes beyond is refused with S11005.
 *
 * @param maxSizeBytes of the whole message
 * @param maxDepth     objects and arrays, the root counts 1
 * @param maxValues    in the whole message, objects and arrays included; bounds the memory of the tree
 */
@ConfigurationProperties("hub.json")
public record JsonLimits(
        @DefaultValue("4194304") int maxSizeBytes,
        @DefaultValue("64") int maxDepth,
        @DefaultValue("200000") int maxValues) {
    public static final JsonLimits DEFAULTS = new JsonLimits(4 * 1024 * 1024, 64, 200_000);
}

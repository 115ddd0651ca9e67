package org.shebaohub.deliver;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.deliver}; config/hub.yaml explains each.
 *
 * @param maxUnmarked sent but not yet marked, at most; a quarter of the broker's duplicate ids for each queue
 */
@ConfigurationProperties("hub.deliver")
public record DeliverSettings(
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("60s") Duration longestRetry,
        @DefaultValue("7d") Duration maxAge,
        @DefaultValue("100ms") Duration markEvery,
        @DefaultValue("5000") int maxUnmarked) {}

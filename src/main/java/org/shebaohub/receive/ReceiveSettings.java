package org.shebaohub.receive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Settings {@code hub.receive}; config/hub.yaml explains each. */
@ConfigurationProperties("hub.receive")
public record ReceiveSettings(
        @DefaultValue("5") int attempts,
        @DefaultValue("1s") Duration retryDelay,
        @DefaultValue("4MB") DataSize maxMessageSize,
        @DefaultValue("16MB") DataSize maxReadSize,
        @DefaultValue("10m") Duration staleAfter) {}

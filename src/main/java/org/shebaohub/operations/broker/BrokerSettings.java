package org.shebaohub.operations.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code hub.broker}; config/hub.yaml explains each.
 *
 * @param url an external Artemis, for example {@code tcp://broker:61616}; empty means the embedded one
 */
@ConfigurationProperties("hub.broker")
public record BrokerSettings(
        @DefaultValue("") String url,
        @DefaultValue("hub") String user,
        @DefaultValue("") String password,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("61616") int port,
        @DefaultValue("200") int journalBufferTimeoutMicroseconds,
        @DefaultValue("20000") int duplicateIdsPerAddress,
        @DefaultValue("16MB") DataSize maxMessageSize,
        @DefaultValue("16MB") DataSize memoryPerQueue,
        @DefaultValue("1GB") DataSize diskPerQueue,
        @DefaultValue("90") int maxDiskPercent,
        @DefaultValue("100") int maxConnections,
        @DefaultValue("1s") Duration redeliveryDelay,
        @DefaultValue("20") int brokerDeliveryAttempts) {

    boolean embedded() {
        return url.isBlank();
    }
}

package org.shebaohub.operations.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.shebaohub.message.Transport;
import org.shebaohub.operations.DataFolder;
import org.shebaohub.operations.Ports;
import org.shebaohub.partner.Partners;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker's beans. Without {@code hub.broker.url} the embedded broker is one of them. */
@Configuration
class BrokerConfiguration {

    @Bean
    @ConditionalOnProperty(name = "hub.broker.url", havingValue = "", matchIfMissing = true)
    EmbeddedBroker embeddedBroker(BrokerSettings settings, DataFolder data, Partners partners) {
        Ports.mustBeFree("hub.broker.port", settings.host(), settings.port());
        Path folder = data.path().resolve("broker");
        Rights rights = new Rights(partners.partners().values().stream()
                .flatMap(partner -> partner.channels().entrySet().stream())
                .filter(channel -> channel.getValue().transports().contains(Transport.MQ))
                .map(channel -> channel.getKey())
                .toList());
        return new EmbeddedBroker(settings, folder, rights, Passwords.in(passwordFile(data), rights.users()));
    }

    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory connectionFactory(
            BrokerSettings settings,
            DataFolder data,
            org.springframework.beans.factory.ObjectProvider<EmbeddedBroker> embedded) {
        EmbeddedBroker broker = embedded.getIfAvailable();
        ConnectionFactory artemis = broker == null
                ? new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password())
                : new ActiveMQConnectionFactory(
                        broker.inVmUrl(),
                        Rights.HUB,
                        Passwords.in(passwordFile(data), java.util.List.of(Rights.HUB))
                                .of(Rights.HUB));
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(artemis);
        pool.setMaxConnections(4);
        pool.setMaxSessionsPerConnection(64);
        return pool;
    }

    private static Path passwordFile(DataFolder data) {
        return data.path().resolve("broker-users.properties");
    }
}

package org.shebaohub.operations.broker;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.shebaohub.message.Transport;
import org.shebaohub.operations.DataFolder;
import org.shebaohub.operations.Ports;
import org.shebaohub.partner.Partners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker's beans. Without {@code hub.broker.url} the embedded broker is one of them. */
@Configuration
class BrokerConfiguration {

    @Bean
    @ConditionalOnExpression("'${hub.broker.url:}'.isBlank()")
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
            BrokerSettings settings, DataFolder data, ObjectProvider<EmbeddedBroker> embedded) {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(artemis(settings, data, embedded.getIfAvailable()));
        pool.setMaxConnections(4);
        pool.setMaxSessionsPerConnection(64);
        return pool;
    }

    @Bean
    BrokerReach brokerReach(BrokerSettings settings, DataFolder data, ObjectProvider<EmbeddedBroker> embedded) {
        return new BrokerReach(artemis(settings, data, embedded.getIfAvailable()));
    }

    /** @param embedded null where the broker is external */
    private static ActiveMQConnectionFactory artemis(
            BrokerSettings settings, DataFolder data, EmbeddedBroker embedded) {
        if (embedded == null) {
            return new ActiveMQConnectionFactory(settings.url(), settings.user(), settings.password());
        }
        Passwords passwords = Passwords.in(passwordFile(data), List.of(Rights.HUB));
        return new ActiveMQConnectionFactory(embedded.inVmUrl(), Rights.HUB, passwords.of(Rights.HUB));
    }

    private static Path passwordFile(DataFolder data) {
        return data.path().resolve("broker-users.properties");
    }
}

package org.shebaohub.operations.broker;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.shebaohub.message.CannotStart;

/** Artemis inside the hub: persistent, secured, all queues made beforehand, reachable on one port by CORE and AMQP. */
final class EmbeddedBroker implements AutoCloseable {
    /** Several brokers in one process (tests) must not share the in-VM acceptor. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final int number = NEXT.getAndIncrement();
    private final SizeLimit limit;

    EmbeddedBroker(BrokerSettings settings, Path folder, Rights rights, Passwords passwords) {
        limit = new SizeLimit(settings.maxMessageSize().toBytes());
        try {
            server.setConfiguration(configuration(settings, folder, rights));
            server.setSecurityManager(
                    new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), securityOf(rights, passwords)));
            run();
        } catch (Exception e) {
            close();
            throw new CannotStart("The embedded broker did not start: " + e.getMessage() + ".", e);
        }
        if (!server.getActiveMQServer().isActive()) {
            close();
            throw new CannotStart(
                    "The embedded broker did not become active; is another process using " + folder + "?");
        }
    }

    /** For the hub's own connections: no network in between. */
    String inVmUrl() {
        return "vm://" + number;
    }

    private void run() throws Exception {
        server.start();
        server.getActiveMQServer().getRemotingService().addIncomingInterceptor(limit);
    }

    /** After it has stopped by itself; stopping what is left of it frees the port and the folder. */
    void restart() throws Exception {
        server.stop();
        run();
    }

    boolean active() {
        return server.getActiveMQServer().isActive();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker did not stop", e);
        }
    }

    private Configuration configuration(BrokerSettings settings, Path folder, Rights rights) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("hub");
        storage(configuration, settings, folder);
        configuration.setSecurityEnabled(true);
        configuration.setJMXManagementEnabled(false);
        configuration.setMaxDiskUsage(settings.maxDiskPercent());
        configuration.setGlobalMaxSize(-1);
        configuration.setPersistDeliveryCountBeforeDelivery(true);
        configuration.addAcceptorConfiguration("in-vm", inVmUrl());
        configuration.addAcceptorConfiguration(
                "clients",
                "tcp://%s:%d?protocols=CORE,AMQP;connectionsAllowed=%d;useEpoll=false;useKQueue=false"
                        .formatted(settings.host(), settings.port(), settings.maxConnections()));
        configuration.registerBrokerPlugin(limit);
        configuration.registerBrokerPlugin(
                new QueueLimit(settings.diskPerQueue().toBytes()));
        configuration.addAddressSetting("#", queueSettings(settings));
        for (String queue : rights.queues()) {
            configuration.addAddressConfiguration(anycast(queue));
            configuration.putSecurityRoles(queue, rights.at(queue));
        }
        configuration.putSecurityRoles("#", java.util.Set.of());
        return configuration;
    }

    private static void storage(ConfigurationImpl configuration, BrokerSettings settings, Path folder) {
        configuration.setPersistenceEnabled(true);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalBufferTimeout_NIO(settings.journalBufferTimeoutMicroseconds() * 1000);
        configuration.setJournalMinFiles(2);
        configuration.setJournalPoolFiles(10);
        configuration.setIDCacheSize(settings.duplicateIdsPerAddress());
        configuration.setPersistIDCache(true);
    }

    private static AddressSettings queueSettings(BrokerSettings settings) {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(settings.memoryPerQueue().toBytes())
                .setPageLimitBytes(settings.diskPerQueue().toBytes())
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setIDCacheSize(settings.duplicateIdsPerAddress())
                .setDeadLetterAddress(SimpleString.of(Rights.DEAD))
                .setExpiryAddress(SimpleString.of(Rights.DEAD))
                .setNoExpiry(true)
                .setMaxDeliveryAttempts(settings.brokerDeliveryAttempts())
                .setRedeliveryDelay(settings.redeliveryDelay().toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(settings.redeliveryDelay().toMillis() * 60);
    }

    private static CoreAddressConfiguration anycast(String queue) {
        return new CoreAddressConfiguration()
                .setName(queue)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(queue)
                        .setAddress(queue)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    private static SecurityConfiguration securityOf(Rights rights, Passwords passwords) {
        SecurityConfiguration security = new SecurityConfiguration();
        for (String user : rights.users()) {
            security.addUser(user, passwords.of(user));
            security.addRole(user, user);
        }
        return security;
    }
}

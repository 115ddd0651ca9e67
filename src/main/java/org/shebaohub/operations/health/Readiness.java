package org.shebaohub.operations.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.shebaohub.keys.Keys;
import org.shebaohub.operations.Disk;
import org.shebaohub.operations.broker.BrokerReach;
import org.shebaohub.operations.database.ReachStore;
import org.shebaohub.operations.sftp.SftpSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One indicator for each part that the hub cannot work without. */
@Configuration
class Readiness {
    private static final int PATIENCE_MS = 1000;

    @Bean
    HealthIndicator brokerHealthIndicator(BrokerReach broker) {
        return () -> told(broker.trouble());
    }

    @Bean
    HealthIndicator databaseHealthIndicator(ReachStore database) {
        return () -> told(database.trouble());
    }

    @Bean
    HealthIndicator diskHealthIndicator(Disk disk) {
        return () -> disk.full() ? down(disk.trouble()) : Health.up().build();
    }

    @Bean
    HealthIndicator sftpHealthIndicator(SftpSettings settings) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(settings.host(), settings.port()), PATIENCE_MS);
                return Health.up().build();
            } catch (IOException e) {
                return down("The SFTP server at %s:%d cannot be reached.".formatted(settings.host(), settings.port()));
            }
        };
    }

    @Bean
    HealthIndicator keysHealthIndicator(ObjectProvider<Keys> keys, Clock clock) {
        return () -> {
            Keys loaded = keys.getIfAvailable();
            List<String> troubles = loaded == null ? List.of("no keys are loaded") : loaded.troubles(clock.instant());
            return troubles.isEmpty() ? Health.up().build() : down(String.join("; ", troubles));
        };
    }

    @Bean
    HealthIndicator routesHealthIndicator(CamelContext camel) {
        return () -> {
            List<String> stopped = camel.getRoutes().stream()
                    .map(Route::getRouteId)
                    .filter(id -> !camel.getRouteController().getRouteStatus(id).isStarted())
                    .toList();
            if (camel.getRoutes().isEmpty()) {
                return down("No route is loaded.");
            }
            return stopped.isEmpty() ? Health.up().build() : down("Not running: " + String.join(", ", stopped));
        };
    }

    private static Health told(Optional<String> trouble) {
        return trouble.map(Readiness::down).orElseGet(() -> Health.up().build());
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }
}

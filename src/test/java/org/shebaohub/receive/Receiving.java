package org.shebaohub.receive;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real broker, homes and routes; the stages after receiving are stand-ins that note what reaches them. */
@SpringBootTest(
        classes = Receiving.Hub.class,
        properties = {"hub.environment=test", "hub.broker.redelivery-delay=50ms", "hub.receive.retry-delay=50ms"})
abstract class Receiving {
    /** One folder for the one hub that all classes share; the build's own folder, so that a clean takes it away. */
    static final Path folder = freshFolder();

    static final int MQ = freePort();
    static final int SFTP = freePort();

    @Autowired
    StandIns stages;

    @SpringBootApplication(scanBasePackages = {"org.shebaohub.receive", "org.shebaohub.operations"})
    @ConfigurationPropertiesScan("org.shebaohub")
    @Import(StandInBeans.class)
    static class Hub {}

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("hub.data-folder", () -> folder.resolve("data").toString());
        registry.add("hub.broker.port", () -> MQ);
        registry.add("hub.sftp.port", () -> SFTP);
        registry.add("hub.operations.port", () -> "0");
    }

    @BeforeEach
    void forget() {
        stages.forget();
    }

    static String text(org.shebaohub.message.Message message) {
        return new String(message.document().copy(), StandardCharsets.UTF_8);
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/receiving")), "hub")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

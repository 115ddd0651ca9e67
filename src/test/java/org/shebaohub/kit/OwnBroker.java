package org.shebaohub.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/** An Artemis in a process of its own, set up as docs/external-parts.md says: broker.xml, users and roles in files. */
public final class OwnBroker {
    private final Path folder;
    private final int port;
    private Process process;

    /** @param passwords file of users and passwords, which the clients read as well */
    public OwnBroker(Path folder, int port, Path passwords, List<String> channels) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.port = port;
        List<String> users = new ArrayList<>(channels);
        users.addAll(List.of("hub", "core"));
        Files.createDirectories(passwords.getParent());
        Files.write(
                passwords,
                users.stream().map(user -> user + "=secret-of-" + user).toList());
        Files.write(
                folder.resolve("roles.properties"),
                users.stream().map(user -> user + "=" + user).toList());
        Files.writeString(
                folder.resolve("login.config"),
                """
                broker { org.apache.activemq.artemis.spi.core.security.jaas.PropertiesLoginModule required
                  baseDir="/"
                  org.apache.activemq.jaas.properties.user="%s"
                  org.apache.activemq.jaas.properties.role="%s"; };
                """
                        .formatted(
                                passwords.toAbsolutePath(),
                                folder.resolve("roles.properties").toAbsolutePath()));
        List<String> make = new ArrayList<>(List.of("docs/external/make-broker-xml.sh", "127.0.0.1:" + port));
        make.addAll(channels);
        Process made = new ProcessBuilder(make)
                .redirectOutput(folder.resolve("broker.xml").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
    }

    public void start() throws IOException {
        String classPath = java.util.Arrays.stream(
                        System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.security.auth.login.config="
                                + folder.resolve("login.config").toAbsolutePath(),
                        "-cp",
                        classPath,
                        OwnBroker.class.getName(),
                        folder.resolve("broker.xml").toUri().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            }
        });
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The broker's process. @param args broker.xml as a URL */
    public static void main(String[] args) throws Exception {
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfigResourcePath(args[0]);
        server.setSecurityManager(new ActiveMQJAASSecurityManager("broker"));
        server.start();
    }
}

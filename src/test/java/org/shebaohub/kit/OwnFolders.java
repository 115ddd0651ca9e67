package org.shebaohub.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's own settings with free ports, and a data folder, below {@code target}.
 *
 * @param mq, sftp, operations ports
 */
public record OwnFolders(Path config, Path data, int mq, int sftp, int operations) {
    public static OwnFolders of(String name) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/" + name)), "hub")
                .toAbsolutePath();
        OwnFolders own = new OwnFolders(
                Files.createDirectories(folder.resolve("config")),
                folder.resolve("data"),
                freePort(),
                freePort(),
                freePort());
        Files.copy(Path.of("config/partners.yaml"), own.config.resolve("partners.yaml"));
        String settings = Files.readString(Path.of("config/hub.yaml"));
        Files.writeString(
                own.config.resolve("hub.yaml"),
                settings.replace("port: 61616", "port: " + own.mq)
                        .replace("port: 2222", "port: " + own.sftp)
                        .replace("port: 8070", "port: " + own.operations));
        return own;
    }

    /** What health says, as JSON. */
    public String readiness() throws IOException, InterruptedException {
        return actuator("health/readiness");
    }

    /** The lines of the meters as Prometheus reads them. */
    public List<String> meters() throws IOException, InterruptedException {
        return actuator("prometheus").lines().toList();
    }

    private String actuator(String what) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + operations + "/actuator/" + what);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Another text in hub.yaml, which must have the old one. */
    public void change(String from, String to) throws IOException {
        Path file = config.resolve("hub.yaml");
        String settings = Files.readString(file);
        if (!settings.contains(from)) {
            throw new IllegalArgumentException("not in hub.yaml: " + from);
        }
        Files.writeString(file, settings.replace(from, to));
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

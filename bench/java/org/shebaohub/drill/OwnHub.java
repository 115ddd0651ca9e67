package org.shebaohub.drill;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A hub as a process of its own, with a data folder and ports of its own, that is paused, killed and started again. */
final class OwnHub implements AutoCloseable {
    static final int HEAP_MB = 512;
    private static final long START_SECONDS = 180;
    private static final long ENDING_SECONDS = 30;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final Path folder;
    private final List<String> settings;
    private final int[] ports = freePorts();
    private Process process;
    private long started;

    /**
     * @param home     with routes, schemas and sample keys
     * @param folder   for its data and what it prints
     * @param settings that win over those of hub.yaml, as {@code name=value}
     */
    OwnHub(Path home, Path folder, List<String> settings) throws IOException {
        this.home = home;
        this.folder = folder;
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "drill-end"));
    }

    /** Returns when it is ready. */
    void start() throws Exception {
        started = System.nanoTime();
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        Patience.until("hub that is ready, see " + folder.resolve("out"), 50, START_SECONDS, this::ready);
    }

    private List<String> command() {
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElseThrow());
        // What this Java was told about itself by the launcher; see the file hub.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(line::add);
        String archive = System.getProperty("hub.archive", "");
        if (!archive.isEmpty() && Files.exists(Path.of(archive))) {
            line.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        line.addAll(List.of("-Xmx" + HEAP_MB + "m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        line.add("-Dhub.home=" + home);
        line.add("-Dhub.broker.port=" + ports[0]);
        line.add("-Dhub.sftp.port=" + ports[1]);
        line.add("-Dhub.operations.port=" + ports[2]);
        settings.forEach(setting -> line.add("-D" + setting));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.shebaohub.cli.Main", "run", "--trial"));
        line.addAll(List.of("--data", data().toString()));
        return line;
    }

    private boolean ready() throws Exception {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "the hub ended with %d; see %s".formatted(process.exitValue(), folder.resolve("out")));
        }
        return get("health/readiness").statusCode() == 200;
    }

    /** Of its health and metrics; status 0 where it does not answer. */
    Answer get(String what) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/%s".formatted(ports[2], what)))
                .timeout(ANSWER)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException silent) {
            return new Answer(0, "");
        }
    }

    record Answer(int statusCode, String body) {}

    /** Since its process was started the last time. */
    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** SIGSTOP: it does nothing more until it is killed, so that one can look where it stands. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** {@code kill -9}: no time to tidy up. Its PostgreSQL and what it was told to do lives on until the next start. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Of a channel, as it lies on the disk. */
    Path homeOf(String channel) {
        return data().resolve("sftp/homes").resolve(channel);
    }

    String brokerUrl() {
        return "tcp://127.0.0.1:" + ports[0];
    }

    String password(String user) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(user);
    }

    int sftpPort() {
        return ports[1];
    }

    /** Its PostgreSQL too, also where it was killed and left that behind. */
    @Override
    public synchronized void close() {
        try {
            if (alive()) {
                resume();
                process.destroy();
                process.waitFor();
            }
            Path left = data().resolve("postgres/data/postmaster.pid");
            if (Files.exists(left)) {
                long pid = Long.parseLong(Files.readAllLines(left).get(0).strip());
                ProcessHandle.of(pid).ifPresent(OwnHub::end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ProcessHandle postgres) {
        postgres.destroy();
        postgres.onExit().orTimeout(ENDING_SECONDS, TimeUnit.SECONDS).join();
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = free();
                ServerSocket two = free();
                ServerSocket three = free()) {
            return new int[] {one.getLocalPort(), two.getLocalPort(), three.getLocalPort()};
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}

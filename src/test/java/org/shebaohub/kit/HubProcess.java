package org.shebaohub.kit;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The hub as a process of its own, which can be paused and killed. */
public final class HubProcess {
    private final OwnFolders own;
    private final Process process;

    private HubProcess(OwnFolders own, Process process) {
        this.own = own;
        this.process = process;
    }

    /** @param command of {@code ./hub}, for example {@code run --trial} */
    public static HubProcess start(OwnFolders own, Path out, String... command) throws IOException {
        return start(classPath(), Path.of("."), own, out, command);
    }

    /** @param home with routes and schemas @param classes of a partner that the hub does not come with */
    public static HubProcess startWith(Path home, Path classes, OwnFolders own, Path out, String... command)
            throws IOException {
        return start(classes + File.pathSeparator + classPath(), home, own, out, command);
    }

    /** A command that has no data folder to be told of. */
    public static Process command(Path out, String... command) throws IOException {
        return process(classPath(), Path.of("."), out, List.of(command));
    }

    private static HubProcess start(String classPath, Path home, OwnFolders own, Path out, String... command)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--config", own.config().toString(), "--data", own.data().toString()));
        return new HubProcess(own, process(classPath, home, out, arguments));
    }

    private static Process process(String classPath, Path home, Path out, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dhub.home=" + home.toAbsolutePath().normalize(),
                "-cp",
                classPath,
                "org.shebaohub.cli.Main"));
        line.addAll(arguments);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .start();
    }

    public Process process() {
        return process;
    }

    public void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + own.operations() + "/actuator/health/readiness"))
                .build();
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("the hub ended with " + process.exitValue());
            }
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** SIGSTOP: nothing more is done until it is killed. */
    public void pause() throws Exception {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** SIGKILL: no time to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Without the tests' own classes, which the hub would take for parts of it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

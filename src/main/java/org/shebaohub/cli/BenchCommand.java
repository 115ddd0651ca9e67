package org.shebaohub.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.bench.AccountFeed;
import org.shebaohub.bench.Benches;
import org.shebaohub.bench.RealTime;
import org.shebaohub.bench.Result;
import org.shebaohub.keys.Suite;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much a message costs, beside a hand-written floor. */
@Command(
        name = "bench",
        description = {
            "CPU a message of the MQ path with everything on, in turn with a hand-written loop over the operations",
            "that nobody can leave out; for SM2, then for RSA. Uses a data folder and ports of its own."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Path home = Path.of(System.getProperty("hub.home", "."));

    @Option(names = "--seconds", paramLabel = "N", description = "For all together, without starting. Default: 60.")
    private int seconds = 60;

    @Option(names = "--suite", description = "SM2 or RSA; both where none is named.")
    private List<Suite> suites = List.of(Suite.SM2, Suite.RSA);

    @Option(
            names = "--flow",
            paramLabel = "FLOW",
            description = {
                "registration (ECT-01, beside the floor), settlement (YDJ-03 at an even rate) or",
                "account-feed (one PBC-01 of many records; call with HUB_JAVA_OPTS=-Xmx512m)."
            })
    private Flow flow = Flow.REGISTRATION;

    @Option(names = "--rate", paramLabel = "N", description = "Settlements a second. Default: 100.")
    private int rate = 100;

    @Option(names = "--records", paramLabel = "N", description = "Of the account feed. Default: 20000.")
    private int records = 20_000;

    @Option(
            names = "--answered",
            description = "The core answers every record of the account feed, and the bank gets PBC-03.")
    private boolean answered;

    @Option(names = "--json", description = "One JSON object a suite.")
    private boolean json;

    private enum Flow {
        REGISTRATION("registration"),
        SETTLEMENT("settlement"),
        ACCOUNT_FEED("account-feed");

        private final String option;

        Flow(String option) {
            this.option = option;
        }

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return option;
        }
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (seconds < 10) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--seconds must be at least 10.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (flow == Flow.ACCOUNT_FEED) {
            out.println(run(Suite.SM2, hub -> Benches.accountFeed(hub, records, answered), AccountFeed::text));
            return 0;
        }
        int each = seconds / suites.size();
        for (Suite suite : suites) {
            out.println(
                    flow == Flow.SETTLEMENT
                            ? run(suite, hub -> Benches.settlements(hub, suite, each, rate), RealTime::text)
                            : run(suite, hub -> Benches.run(hub, suite, each), BenchCommand::text));
            out.flush();
        }
        return 0;
    }

    private <T> String run(Suite suite, Measuring<T> measuring, Function<T, String> text) throws Exception {
        T result = around(suite, measuring);
        return json ? new ObjectMapper().writeValueAsString(result) : text.apply(result);
    }

    private interface Measuring<T> {
        T around(ConfigurableApplicationContext hub) throws Exception;
    }

    private <T> T around(Suite suite, Measuring<T> measuring) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(home.resolve("target")), "bench");
        HubStart hub = new HubStart();
        hub.dataIn(folder);
        List<Integer> ports = freePorts();
        try (ConfigurableApplicationContext context = hub.start(Map.of(
                "hub.environment", "trial",
                "hub.log.console-level", "OFF",
                "hub.broker.port", ports.get(0).toString(),
                "hub.sftp.port", ports.get(1).toString(),
                "hub.operations.port", ports.get(2).toString(),
                "hub.partners.e-window.signature.answer-with", suite.name(),
                "hub.partners.medical.signature.answer-with", suite.name(),
                "hub.keys.core.sign-with", suite.name()))) {
            return measuring.around(context);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    private static String text(Result result) {
        return """
                %s, ECT-01 of %d bytes, %d slices of %d messages each in turn, steal %.0f %%
                %s
                %s
                  ratio  %.2f (a tenth of the pairs of slices below %.2f, a tenth above %.2f)
                  idle   %.1f ms CPU a second, taken off from both
                  at half load: p50 %.1f ms, p99 %.1f ms from sending to ACK-01 (%d messages)"""
                .formatted(
                        result.suite(),
                        result.bytes(),
                        result.slices(),
                        result.messagesASlice(),
                        100 * result.steal(),
                        text("hub", result.hub()),
                        text("floor", result.floor()),
                        result.ratio(),
                        result.lowest(),
                        result.highest(),
                        result.idleCpuMs(),
                        result.p50Ms(),
                        result.p99Ms(),
                        result.latencies());
    }

    private static String text(String name, Result.Side side) {
        return "  %-5s  %5.0f messages/s  %.2f ms CPU a message: %s; not counted: %s"
                .formatted(name, side.perSecond(), side.cpuMs(), parts(side, true), parts(side, false));
    }

    private static String parts(Result.Side side, boolean counted) {
        return side.byPart().entrySet().stream()
                .filter(part -> part.getKey().counts() == counted)
                .map(part -> "%s %.2f".formatted(part.getKey().title(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}

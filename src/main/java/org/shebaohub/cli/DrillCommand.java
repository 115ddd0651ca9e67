package org.shebaohub.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.shebaohub.drill.AccountFeedDrill;
import org.shebaohub.drill.LargeFilesDrill;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What cannot be believed until it is seen: a hub of its own is killed or filled, and its outside counts. */
@Command(
        name = "drill",
        description = {
            "Starts a hub as a process with a data folder and ports of its own, does bad things to it, and compares what",
            "the partner and the core have at the end. Exit code 0 only if all holds. docs/drills explains each."
        },
        mixinStandardHelpOptions = true)
final class DrillCommand {
    private static final int FEWEST = 20_000;

    private final Path home = Path.of(System.getProperty("hub.home", ".")).toAbsolutePath();

    @Option(
            names = "--keep",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Leave the data folder and what the hub printed.")
    private boolean keep;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Command(
            name = "account-feed",
            description = "The hub is killed in the middle of a file of accounts.",
            mixinStandardHelpOptions = true)
    int accountFeed(
            @Option(names = "--records", paramLabel = "N", defaultValue = "100000", description = "Default: 100000.")
                    int records,
            @Option(
                            names = "--kills",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "While records are taken. Default: 5.")
                    int kills,
            @Option(names = "--seed", paramLabel = "N", description = "Of the moments; another each time by default.")
                    Long seed)
            throws Exception {
        if (records < FEWEST) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--records must be at least %d: less is done before it can be killed.".formatted(FEWEST));
        }
        long moments = seed == null ? System.nanoTime() : seed;
        return run(
                (folder, out) -> AccountFeedDrill.run(home, folder, records, kills, moments, Clock.systemUTC(), out));
    }

    @Command(
            name = "large-files",
            description = "The largest files there can be, all of them wrong.",
            mixinStandardHelpOptions = true)
    int largeFiles() throws Exception {
        return run((folder, out) -> LargeFilesDrill.run(home, folder, Clock.systemUTC(), out));
    }

    private interface Drill {
        boolean holds(Path folder, PrintWriter out) throws Exception;
    }

    private int run(Drill drill) throws Exception {
        System.setProperty("logback.configurationFile", "logback-check.xml");
        LoggerFactory.getILoggerFactory();
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory(Files.createDirectories(home.resolve("target")), "drill");
        try {
            return drill.holds(folder, out) ? 0 : 1;
        } catch (TimeoutException | IllegalStateException e) {
            out.println("The drill broke off 演练中断: " + e.getMessage());
            keep = true;
            return 1;
        } finally {
            if (keep) {
                out.println(folder);
            } else {
                FileSystemUtils.deleteRecursively(folder);
            }
            out.flush();
        }
    }
}

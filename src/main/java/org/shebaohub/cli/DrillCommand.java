package org.shebaohub.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.shebaohub.drill.AccountFeedDrill;
import org.shebaohub.drill.LargeFilesDrill;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What cannot be believed until it is seen: a hub of its own is killed, and its outside counts. */
@Command(
        name = "drill",
        description = {
            "Starts a hub as a process with a data folder and ports of its own, does bad things to it, and compares what",
            "the partner and the core have at the end. Exit code 0 only if all holds. docs/drills explains each."
        },
        mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {
    private final Path home = Path.of(System.getProperty("hub.home", ".")).toAbsolutePath();

    @Parameters(
            paramLabel = "DRILL",
            description = {
                "account-feed: killed in the middle of a file of accounts.",
                "large-files: the largest files there can be, all of them wrong."
            })
    private Drill drill;

    @Option(names = "--records", paramLabel = "N", description = "Of the file, at least 20000. Default: 100000.")
    private int records = 100_000;

    @Option(names = "--kills", paramLabel = "N", description = "While records are taken. Default: 5.")
    private int kills = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Of the moments of these; another each time by default.")
    private long seed = System.nanoTime();

    @Option(names = "--keep", description = "Leave the data folder and what the hub printed.")
    private boolean keep;

    private enum Drill {
        ACCOUNT_FEED("account-feed"),
        LARGE_FILES("large-files");

        private final String option;

        Drill(String option) {
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
        if (records < 20_000) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--records must be at least 20000: less is done before it can be killed.");
        }
        System.setProperty("logback.configurationFile", "logback-check.xml");
        LoggerFactory.getILoggerFactory();
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory(Files.createDirectories(home.resolve("target")), "drill");
        try {
            Clock clock = Clock.systemUTC();
            boolean holds = drill == Drill.ACCOUNT_FEED
                    ? AccountFeedDrill.run(home, folder, records, kills, seed, clock, out)
                    : LargeFilesDrill.run(home, folder, clock, out);
            return holds ? 0 : 1;
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
        }
    }
}

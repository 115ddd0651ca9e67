package org.shebaohub.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.check.SentFile;
import org.shebaohub.check.Verdict;
import org.shebaohub.check.Verdict.Outcome;
import org.shebaohub.check.VerdictJson;
import org.shebaohub.check.VerdictText;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Transport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verdict and report on messages, offline. */
@Command(
        name = "check",
        description = {
            "Says what the hub would say about messages and batch files, offline.",
            "Exit code: 0 accepted, 1 refused, 3 accepted but some records would be refused, 2 wrong use.",
            "What only the hub's archive knows (repeats, status queries) is not judged."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "Messages as they would be sent; of a batch file the .sig lies beside it.",
                "Of a folder every file in it."
            })
    private List<Path> files;

    @Option(names = "--json", description = "One JSON object a line: the findings as ACK-01 has them.")
    private boolean json;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Judge as of this time, e.g. 2026-11-24T09:00:00+08:00. Default: each message's own time.")
    private Instant at;

    @Option(names = "--sftp", description = "As a file put into /in: its name counts. Default: as a message by MQ.")
    private boolean sftp;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "production, test or trial: which TestFlag is right. Default: trial, either.")
    private String environment = "trial";

    @Option(names = "--home", paramLabel = "DIR", description = "Folder with config and schemas: the hub's, or a kit.")
    private Path home = Path.of(System.getProperty("hub.home", "."));

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Folder of hub.yaml and partners.yaml. Default: config in the folder of --home.")
    private Path config;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        CheckedFiles wanted = new CheckedFiles(files);
        wanted.complaints().forEach(err::println);
        int worst = 0;
        if (wanted.files().isEmpty()) {
            return CommandLine.ExitCode.USAGE;
        }
        try (OfflineCheck check = open()) {
            worst = judge(check, wanted.files(), out);
        } catch (CannotStart wrong) {
            err.println(wrong.getMessage());
            worst = CommandLine.ExitCode.USAGE;
        }
        out.flush();
        return wanted.complaints().isEmpty() ? worst : CommandLine.ExitCode.USAGE;
    }

    private int judge(OfflineCheck check, List<Path> all, PrintWriter out) {
        int worst = 0;
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Path file : all) {
            Verdict verdict = judge(check, file);
            if (json) {
                out.println(new VerdictJson().write(verdict));
            } else {
                new VerdictText(out).print(verdict);
            }
            outcomes.merge(verdict.outcome(), 1, Integer::sum);
            worst = worse(worst, verdict.outcome().exitCode());
        }
        if (all.size() > 1 && !json) {
            out.printf(
                    "%d files %d个文件: %d accepted 接收, %d with records refused 部分记录拒收, %d refused 拒收%n",
                    all.size(),
                    all.size(),
                    outcomes.getOrDefault(Outcome.ACCEPTED, 0),
                    outcomes.getOrDefault(Outcome.SOME_RECORDS_REFUSED, 0),
                    outcomes.getOrDefault(Outcome.REFUSED, 0));
        }
        return worst;
    }

    private OfflineCheck open() {
        if (config == null) {
            config = home.resolve("config");
        }
        for (String file : List.of("hub.yaml", "partners.yaml")) {
            YamlFile.mustBeGood(config.resolve(file));
        }
        return OfflineCheck.open(Map.of(
                "hub.home", home.toString(),
                "hub.config-folder", config.toAbsolutePath().toString(),
                "hub.environment", known(environment),
                "logging.config", "classpath:logback-check.xml"));
    }

    private static String known(String name) {
        try {
            return Environment.valueOf(name.toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException e) {
            throw new CannotStart("--environment is production, test or trial.");
        }
    }

    private Verdict judge(OfflineCheck check, Path file) {
        try {
            return check.judge(SentFile.of(file), sftp ? Transport.SFTP : Transport.MQ, at);
        } catch (UncheckedIOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** 1 refused is worse than 3, some records refused. */
    private static int worse(int one, int other) {
        if (one == 0 || other == 0) {
            return Math.max(one, other);
        }
        return Math.min(one, other);
    }

    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new CommandLine.TypeConversionException(
                        "a time looks like 2026-11-24T09:00:00+08:00, offset included");
            }
        }
    }
}

package org.shebaohub.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.demo.Connection;
import org.shebaohub.demo.Demo;
import org.shebaohub.partner.ReferenceData;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The hub with all its partners and the core simulated around it. */
@Command(
        name = "demo",
        description = "Runs the hub with its five partners and the core simulated, and shows what they see.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String KEY_SUFFIX = "-sftp";

    @Mixin
    private HubStart hub;

    @Option(names = "--once", description = "Stop after the flows; exit code 0 only if every one had its outcome.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("Starting the hub 正在启动 …");
        try (ConfigurableApplicationContext context = hub.start(Map.of(
                "hub.environment", "trial",
                "hub.log.console-level", "OFF",
                "hub.requests.answer-within", "3s"))) {
            Connection connection = connection(
                    context.getEnvironment(),
                    context.getBean(ReferenceData.class).workingDays()::isWorking);
            return new Demo(connection, context.getBean(Clock.class), out).run(once) ? 0 : 1;
        }
    }

    private static Connection connection(Environment settings, Predicate<LocalDate> workingDay) throws IOException {
        Path data = path(settings, "hub.data-folder");
        Path passwordFile = data.resolve("broker-users.properties");
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(passwordFile)) {
            passwords.load(reader);
        }
        Path certificates = path(settings, "hub.home").resolve("certs-sample");
        Map<String, String> byUser = new HashMap<>();
        passwords.stringPropertyNames().forEach(user -> byUser.put(user, passwords.getProperty(user)));
        return new Connection(
                "tcp://" + settings.getProperty("hub.broker.host") + ":" + settings.getProperty("hub.broker.port"),
                byUser,
                new Connection.Sftp(
                        settings.getProperty("hub.sftp.host"),
                        settings.getRequiredProperty("hub.sftp.port", Integer.class),
                        path(settings, "hub.sftp.known-hosts"),
                        logInKeys(certificates)),
                certificates,
                workingDay,
                List.of(
                        "Passwords 口令 " + passwordFile,
                        "Homes 目录 " + data.resolve("sftp/homes"),
                        "Log 日志 " + data.resolve("log"),
                        "Health 运行状况 http://" + settings.getProperty("hub.operations.host") + ":"
                                + settings.getProperty("hub.operations.port") + "/actuator/health/readiness"));
    }

    /** {@code <channel>-sftp}, by channel. */
    private static Map<String, Path> logInKeys(Path certificates) throws IOException {
        try (Stream<Path> files = Files.list(certificates)) {
            return files.filter(file -> file.toString().endsWith(KEY_SUFFIX))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(KEY_SUFFIX, ""), file -> file));
        }
    }

    private static Path path(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name)).toAbsolutePath().normalize();
    }
}

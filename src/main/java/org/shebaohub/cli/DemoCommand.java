package org.shebaohub.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.shebaohub.demo.Connection;
import org.shebaohub.demo.Demo;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The hub with a simulated partner and a simulated core around it. */
@Command(
        name = "demo",
        description = "Runs the hub with a simulated e-window and core, and shows what they see.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private HubStart hub;

    @Option(names = "--once", description = "Stop after the flows; exit code 0 only if every one had its outcome.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("Starting the hub 正在启动 …");
        try (ConfigurableApplicationContext context =
                hub.start(Map.of("hub.environment", "trial", "hub.log.console-level", "OFF"))) {
            Connection connection = connection(context.getEnvironment());
            return new Demo(connection, context.getBean(Clock.class), out).run(once) ? 0 : 1;
        }
    }

    private static Connection connection(Environment settings) throws IOException {
        Path data = path(settings, "hub.data-folder");
        Path passwordFile = data.resolve("broker-users.properties");
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(passwordFile)) {
            passwords.load(reader);
        }
        Path certificates = path(settings, "hub.home").resolve("certs-sample");
        return new Connection(
                "tcp://" + settings.getProperty("hub.broker.host") + ":" + settings.getProperty("hub.broker.port"),
                new Connection.Account("e-window", passwords.getProperty("e-window")),
                new Connection.Account("core", passwords.getProperty("core")),
                new Connection.Sftp(
                        settings.getProperty("hub.sftp.host"),
                        settings.getRequiredProperty("hub.sftp.port", Integer.class),
                        "e-window",
                        certificates.resolve("e-window-sftp"),
                        path(settings, "hub.sftp.known-hosts")),
                certificates,
                List.of(
                        "Passwords 口令 " + passwordFile,
                        "Homes 目录 " + data.resolve("sftp/homes"),
                        "Log 日志 " + data.resolve("log"),
                        "Health 运行状况 http://" + settings.getProperty("hub.operations.host") + ":"
                                + settings.getProperty("hub.operations.port") + "/actuator/health/readiness"));
    }

    private static Path path(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name)).toAbsolutePath().normalize();
    }
}

package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;

/** The clients of a kit against a hub that runs, as their README says to call them. */
class KitClientsIT {
    private static OwnFolders own;
    private static HubProcess hub;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        own = OwnFolders.of("kit-it");
        hub = HubProcess.start(own, own.config().resolveSibling("hub.log"), "run", "--trial");
        hub.awaitReady();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        // It stops its own database, which would outlive a kill.
        hub.process().destroy();
        assertThat(hub.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendByMqAndBySftpAndPrintTheVerifiedAnswer() throws Exception {
        Path kit = kit("e-window");
        sign(kit, "samples/good/ECT-01_UnitRegistration.xml", "first.xml");
        assertThat(run(kit, 0, "java", "-cp", "lib/*", "clients/Client.java", "first.xml"))
                .contains("verified answer", "AckCode 000000");
        sign(kit, "samples/good/ECT-03_UnitBankAccountPush.xml", "second.xml");
        assertThat(run(kit, 0, "clients/send.sh", "second.xml")).contains("verified answer", "AckCode 000000");
        String bad = file(kit, "samples/bad", "S51002").toString();
        assertThat(run(kit, 1, "java", "-cp", "lib/*", "clients/Client.java", bad))
                .contains("verified answer", "AckCode S51002");
    }

    @Test
    void sendAPartnersJson() throws Exception {
        Path kit = kit("medical");
        sign(kit, "samples/good/YDJ-01_FilingRegistration_YandaOnly.json", "first.json");
        assertThat(run(kit, 0, "java", "-cp", "lib/*", "clients/Client.java", "first.json"))
                .contains("verified answer", "AckCode 000000");
    }

    @Test
    void sendABatchFileWithItsSignatureLast() throws Exception {
        Path kit = kit("e-licence");
        Path sample = file(kit, "samples/good", "EBL03");
        String name = sample.getFileName().toString();
        Files.copy(kit.resolve(sample), kit.resolve(name));
        assertThat(run(kit, 0, "clients/send.sh", name)).contains("verified answer", "AckCode 000000");
        assertThat(kit.resolve(name + ".sig")).exists();
        assertThat(run(kit, 0, "clients/fetch.sh")).contains("nothing in /out");
        String bad = file(kit, "samples/bad", "S44001-check-digit/EBL03").toString();
        assertThat(run(kit, 0, "clients/send.sh", bad)).contains("AckCode 000000");
        String feedback = "ACK02_%s_1.xml".formatted(Path.of(bad).getFileName());
        assertThat(run(kit, 0, "clients/fetch.sh")).contains("verified answer answers/" + feedback);
        assertThat(Files.readString(kit.resolve("answers").resolve(feedback))).contains("<ReasonCode>S44001<");
        assertThat(run(kit, 0, "clients/fetch.sh")).contains("nothing in /out");
    }

    @Test
    void askHowAMessageStandsByEachOfSeveralChannels() throws Exception {
        Path kit = kit("certification");
        String good = "samples/good/";
        assertThat(client(kit, "certification-bjtapp", good + "CRT-02_SelfFaceCertification.json"))
                .contains("AckCode 000000");
        assertThat(client(kit, "certification-bjtapp", good + "STQ-01_StatusQuery_BJTAPP000001.json"))
                .contains("\"infno\":\"A001\"", "AckCode 000000");
        assertThat(client(kit, "certification-mfa", good + "CRT-03_OverseasCertification.xml"))
                .contains("AckCode 000000");
        assertThat(client(kit, "certification-mfa", good + "STQ-01_StatusQuery_MFA000000001.xml"))
                .contains("<MsgType>ACK-01<", "AckCode 000000");
        String connection = "connection-certification-mohrss.properties";
        Path batch = file(kit, good, "RZJG");
        assertThat(run(kit, Map.of("CONNECTION", connection), 0, "clients/send.sh", batch.toString()))
                .contains("AckCode 000000");
        assertThat(client(kit, "certification-mohrss", good + "STQ-01_StatusQuery_MOHRSS000001.xml"))
                .contains("<RefFileName>" + batch.getFileName() + "<", "AckCode 000000");
    }

    private static String client(Path kit, String channel, String file) throws Exception {
        Map<String, String> environment =
                Map.of("CONNECTION", "connection-" + channel + ".properties", "HUB_PASSWORD", password(channel));
        return run(kit, environment, 0, "java", "-cp", "lib/*", "clients/Client.java", file);
    }

    private static Path kit(String partner) {
        Path kit = folder.resolve(partner);
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "kit",
                        partner,
                        "-o",
                        kit.toString(),
                        "--config",
                        own.config().toString(),
                        "--data",
                        own.data().toString());
        assertThat(code).as(err::toString).isZero();
        return kit;
    }

    private static void sign(Path kit, String sample, String to) throws Exception {
        run(kit, 0, "clients/sign.sh", "--fresh", sample, to);
        run(kit, 0, "java", "-jar", "check/shebao-check.jar", "--home", ".", to);
    }

    private static Path file(Path kit, String folder, String part) throws IOException {
        try (var files = Files.walk(kit.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(kit::relativize)
                    .filter(file ->
                            file.toString().contains(part) && !file.toString().endsWith(".sig"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String run(Path kit, int wanted, String... command) throws Exception {
        String password = password(kit.getFileName().toString());
        return run(kit, password == null ? Map.of() : Map.of("HUB_PASSWORD", password), wanted, command);
    }

    private static String run(Path kit, Map<String, String> environment, int wanted, String... command)
            throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder client = new ProcessBuilder(command)
                .directory(kit.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        client.environment().putAll(environment);
        Process process = client.start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.destroyForcibly();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == wanted)
                .as("%s: %s", String.join(" ", command), told)
                .isTrue();
        return told;
    }

    private static String password(String channel) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(own.data().resolve("broker-users.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(channel);
    }
}

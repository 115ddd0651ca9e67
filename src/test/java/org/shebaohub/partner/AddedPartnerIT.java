package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.SimpleCore;
import org.shebaohub.kit.Tool;
import org.shebaohub.kit.XmlLetter;

/**
 * A made-up partner, added as docs/add-a-partner.md says: classes, a route file, a schema, a block in partners.yaml. No class
 * and no route of the hub is another than without it.
 */
class AddedPartnerIT {
    private static final Path MADE_UP = Path.of("src/test/resources/made-up/house-fund");
    private static final String NODE = "HOUSEFUND001";

    private static HubProcess hub;
    private static QueueClient partner;
    private static SimpleCore core;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        OwnFolders own = OwnFolders.of("added-partner-it");
        Path home = Files.createDirectories(own.data().resolveSibling("home"));
        for (String folder : List.of("routes", "schemas", "certs-sample")) {
            copy(Path.of(folder), home.resolve(folder));
        }
        Files.copy(MADE_UP.resolve("house-fund.camel.yaml"), home.resolve("routes/house-fund.camel.yaml"));
        Path schemas = Files.createDirectories(home.resolve("schemas/house-fund"));
        Files.copy(MADE_UP.resolve("fund-deposit.xsd"), schemas.resolve("fund-deposit.xsd"));
        add(own.config().resolve("partners.yaml"), Files.readString(MADE_UP.resolve("partners-block.yaml")));
        certify(Files.createDirectories(own.config().resolve("certs")));
        Path classes = compile(Files.createDirectories(own.data().resolveSibling("classes")));
        hub = HubProcess.startWith(home, classes, own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        partner = QueueClient.of(own, "house-fund");
        core = new SimpleCore(QueueClient.core(own));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void aGoodMessageReachesTheCoreAndItsAnswerComesBack() throws Exception {
        XmlLetter sent = letter();
        partner.send(sent.signed(key));
        answered(sent, "<AckCode>000000<");
        assertThat(core.event(sent.msgId()).text())
                .contains("<SourcePartner>house-fund<", "<AcctNo>0200009999000000018<");
        core.says(sent.msgId(), 1, "HF0001", 2, 2, "000000", "导入成功");
        answered(sent, "<AcceptNo>HF0001<");
    }

    @Test
    void aBadMessageIsToldWhatIsWrong() throws Exception {
        XmlLetter sent = letter().with("<AcctType>PRDA<", "<AcctType>NONE<");
        partner.send(sent.signed(key));
        answered(sent, "<AckCode>S44009<");
        assertThat(core.events(sent.msgId())).isZero();
    }

    private static XmlLetter letter() {
        OffsetDateTime now =
                OffsetDateTime.now(Clock.system(ZoneId.of("Asia/Shanghai"))).truncatedTo(ChronoUnit.SECONDS);
        return XmlLetter.of("../made-up/house-fund/FundDeposit.xml", NODE, now);
    }

    private static void answered(XmlLetter sent, String piece) {
        partner.first(answer -> sent.msgId().equals(answer.correlation()) && answer.has(piece));
    }

    /** A key and a certificate of the sample CA, by openssl. */
    private static void certify(Path certificates) {
        key = certificates.resolve(NODE + "-sm2").toString();
        Tool.run(new byte[0], "openssl", "ecparam", "-genkey", "-name", "SM2", "-noout", "-out", key + ".ec");
        Tool.run(new byte[0], "openssl", "pkcs8", "-topk8", "-nocrypt", "-in", key + ".ec", "-out", key + ".key");
        String user = "distid:1234567812345678";
        Tool.run(
                new byte[0],
                "openssl",
                "req",
                "-new",
                "-sm3",
                "-sigopt",
                user,
                "-key",
                key + ".key",
                "-subj",
                "/CN=" + NODE,
                "-out",
                key + ".csr");
        Tool.run(
                new byte[0],
                "openssl",
                "x509",
                "-req",
                "-in",
                key + ".csr",
                "-vfyopt",
                user,
                "-CA",
                "certs-sample/sample-ca.crt",
                "-CAkey",
                "certs-sample/sample-ca.key",
                "-set_serial",
                "4711",
                "-sha256",
                "-days",
                "2",
                "-out",
                key + ".crt");
    }

    private static Path compile(Path classes) throws IOException {
        List<String> line = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), "-proc:none", "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(MADE_UP.resolve("java"))) {
            sources.map(Path::toString).forEach(line::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, line.toArray(String[]::new)))
                .as("compiles")
                .isZero();
        return classes;
    }

    private static void add(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}

package org.shebaohub.partner.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.SimpleCore;

/** CRT-03 by queue and by file at a running hub, and the queries of its sender and of 金保工程. */
class OverseasIT {
    private static final String MFA = "MFA000000001";
    private static final String MOHRSS = "MOHRSS000001";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static OwnFolders own;
    private static HubProcess hub;
    private static QueueClient mfa;
    private static QueueClient mohrss;
    private static SimpleCore core;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("overseas-it");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        mfa = QueueClient.of(own, "certification-mfa");
        mohrss = QueueClient.of(own, "certification-mohrss");
        core = new SimpleCore(QueueClient.core(own));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void aCertificationByQueueIsAnsweredAndItsAnswersCanBeAskedFor() throws Exception {
        Letter sent = letter(MFA);
        mfa.send(sent.signed("MFA000000001-rsa"));
        String ack = answer(mfa, sent, "<AckCode>000000<");
        assertThat(core.event(sent.msgId).text()).contains("<BenefitCertificationEvent>", "<FormType>2<");
        core.says(sent.msgId, 1, "RZ0001", 2, 2, "000000", "导入成功");
        String told = answer(mfa, sent, "<BizFeedback>");
        assertThat(told).contains("<NameMasked>郑**<", "<CertNoMasked>EA*****17<", "<AcceptNo>RZ0001<");

        Letter query = query(MFA, sent.msgId);
        mfa.send(query.signed("MFA000000001-sm2"));
        assertThat(List.of(answer(mfa, query, "<AckCode>"), answer(mfa, query, "<BizFeedback>")))
                .containsExactly(ack, told);
    }

    @Test
    void anothersMessageIsUnknownToMohrss() throws Exception {
        Letter sent = letter(MFA);
        mfa.send(sent.signed("MFA000000001-sm2"));
        answer(mfa, sent, "<AckCode>000000<");

        Letter query = query(MOHRSS, sent.msgId);
        mohrss.send(query.signed("MOHRSS000001-sm2"));
        answer(mohrss, query, "<AckCode>S31012<");
        Letter own = letter(MOHRSS);
        mohrss.send(own.signed("MOHRSS000001-sm2"));
        answer(mohrss, own, "<AckCode>S31009<");
    }

    @Test
    void keysAndNamesOfANeighbourAreForeign() throws Exception {
        Letter foreignKey = letter(MFA);
        mfa.send(foreignKey.signed("MOHRSS000001-sm2"));
        answer(mfa, foreignKey, "<AckCode>S21004<");
        Letter foreignChannel = letter(MFA);
        mohrss.send(foreignChannel.signed("MFA000000001-sm2"));
        answer(mohrss, foreignChannel, "<AckCode>S21005<");
        assertThat(core.events(foreignKey.msgId) + core.events(foreignChannel.msgId))
                .isZero();
    }

    @Test
    void aFileIsAnsweredByFiles() throws Exception {
        Letter sent = letter(MFA);
        put(sent, sent.signed("MFA000000001-sm2"));
        assertThat(out("ACK01_" + sent.msgId + ".xml.xml")).contains("<AckCode>000000<");
        assertThat(core.event(sent.msgId).text()).contains("<CertNo>EA0000017<");
        core.says(sent.msgId, 1, "RZ0002", 2, 3, "S52201", "人员不在待遇领取期");
        assertThat(out("ACK02_" + sent.msgId + ".xml_1.xml")).contains("<ReasonCode>S52201<");
    }

    @Test
    void aBadFileIsRefusedByAFile() throws Exception {
        Letter sent = letter(MFA).with("<SealFlag>1<", "<SealFlag>0<");
        put(sent, sent.signed("MFA000000001-sm2"));
        assertThat(out("ACK01_" + sent.msgId + ".xml.xml")).contains("<AckCode>S52203<");
        await().until(() -> found("refused/*/" + sent.msgId + ".xml"));
    }

    /** One of the sample now, under a MsgId of its own. */
    private record Letter(String msgId, String xml) {
        Letter with(String old, String other) {
            assertThat(xml).contains(old);
            return new Letter(msgId, xml.replace(old, other));
        }

        byte[] signed(String key) {
            return ForeignSigner.sign(xml, key);
        }
    }

    private static Letter letter(String node) {
        OffsetDateTime now =
                OffsetDateTime.now(Clock.system(ZoneId.of("Asia/Shanghai"))).truncatedTo(ChronoUnit.SECONDS);
        String msgId = node
                + DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(now)
                + "%04d".formatted(NUMBERS.incrementAndGet());
        try {
            String xml = Files.readString(
                            Path.of("src/test/resources/partner/certification/CRT-03_OverseasCertification.xml"))
                    .replaceAll("(?s)<Signature .*</Signature>", "")
                    .replaceAll("<MsgId>[^<]*<", "<MsgId>" + msgId + "<")
                    .replaceAll("<Sender>[^<]*<", "<Sender>" + node + "<")
                    .replaceAll(
                            "<SendTime>[^<]*<",
                            "<SendTime>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now) + "<");
            return new Letter(msgId, xml.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter query(String node, String about) {
        Letter letter = letter(node);
        return new Letter(
                letter.msgId,
                letter.xml
                        .replace("<MsgType>CRT-03<", "<MsgType>STQ-01<")
                        .replaceAll(
                                "(?s)<Body>.*</Body>",
                                "<Body><StatusQuery><RefMsgId>" + about + "</RefMsgId></StatusQuery></Body>"));
    }

    private static String answer(QueueClient by, Letter letter, String piece) throws JMSException {
        return by.first(one -> letter.msgId.equals(one.correlation()) && one.has(piece))
                .text();
    }

    /** As the SFTP server leaves a finished file. */
    private static void put(Letter letter, byte[] bytes) throws IOException {
        Path folder = own.data().resolve("sftp/homes/certification-mfa/in");
        Path file = Files.write(folder.resolve(letter.msgId + ".xml.tmp"), bytes);
        Files.move(file, folder.resolve(letter.msgId + ".xml"));
    }

    private static String out(String name) throws IOException {
        Path file = own.data().resolve("sftp/homes/certification-mfa/out").resolve(name);
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));
        return Files.readString(file);
    }

    private static boolean found(String glob) throws IOException {
        Path home = own.data().resolve("sftp/homes/certification-mfa");
        try (Stream<Path> all = Files.walk(home)) {
            var pattern = home.getFileSystem().getPathMatcher("glob:" + home + "/" + glob);
            return all.anyMatch(pattern::matches);
        }
    }
}

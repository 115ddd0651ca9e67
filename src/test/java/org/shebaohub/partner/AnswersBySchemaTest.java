package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.message.Severity;
import org.shebaohub.message.Status;
import org.shebaohub.message.Transport;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;

/** ACK-01 and ACK-02, signed, are valid by schemas/hub whatever they have to tell. */
class AnswersBySchemaTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Partners PARTNERS = SampleHub.partners();
    private static final HubXmlWriter WRITER =
            new HubXmlWriter(PARTNERS, new MsgIds(PARTNERS.node(), "0", CLOCK), Environment.TEST, CLOCK);
    private static final String GOOD = header("BJECT0000001202403110930160002", "ECT-02", "ECT2024031100018", "1");

    private static Schema schema;

    @BeforeAll
    static void compile() throws Exception {
        Path folder = Path.of("schemas/hub").toAbsolutePath();
        try (Stream<Path> files = Files.list(folder)) {
            String all = files.filter(file -> file.toString().endsWith(".xsd"))
                    .sorted()
                    .map(file -> "<xs:include schemaLocation='%s'/>".formatted(file.getFileName()))
                    .collect(Collectors.joining());
            StreamSource source = new StreamSource(new StringReader(
                    "<xs:schema xmlns:xs='%s' targetNamespace='urn:gov:bj:si:hub:1.0' elementFormDefault='qualified'>%s</xs:schema>"
                            .formatted(XMLConstants.W3C_XML_SCHEMA_NS_URI, all)));
            source.setSystemId(folder.resolve("all.xsd").toUri().toString());
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(source);
        }
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void tellsEachCode(ErrorCode code) {
        mustBeValid(WRITER.techAck(message(GOOD), new Report(List.of(finding(code, code.severity(), "/a/b[2] @1:2")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 5000})
    void tellsAnyNumberOfFindings(int number) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            findings.add(finding(ErrorCode.S44002, Severity.ERROR, "/HubMessage/Body/A[" + i + "]"));
        }
        mustBeValid(WRITER.techAck(message(GOOD), new Report(findings)));
    }

    @Test
    void tellsAnyMixtureOfFindings() {
        Random random = new Random(7);
        ErrorCode[] codes = ErrorCode.values();
        String[] places = {
            "", "/", "/ @1:1", "line 3 bytes 153-184", "/input/data/certno", "/HubMessage/" + "A".repeat(150)
        };
        for (int round = 0; round < 300; round++) {
            List<Finding> findings = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> finding(
                            codes[random.nextInt(codes.length)],
                            Severity.values()[random.nextInt(2)],
                            places[random.nextInt(places.length)]))
                    .toList();
            mustBeValid(WRITER.techAck(message(GOOD), new Report(findings)));
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void answersWhateverTheHeaderSays(String xml) {
        mustBeValid(WRITER.techAck(message(xml), new Report(List.of(finding(ErrorCode.S31001, Severity.ERROR, "/")))));
    }

    @Test
    void repeatsASerialNumberOfRareCharacters() {
        String serial = "𠮷".repeat(32);
        Draft answer = WRITER.techAck(
                message(header("BJECT0000001202403110930160002", "ECT-02", serial, "1")), new Report(List.of()));

        assertThat(text(answer)).contains("<BizSerialNo>" + serial + "</BizSerialNo>");
    }

    static List<String> headers() {
        return List.of(
                "<a/>",
                header("", "", "", ""),
                header("x".repeat(64), "y".repeat(64), "z".repeat(64), "2"),
                header("x".repeat(65), "y".repeat(65), "z".repeat(65), "10"),
                header("赵&lt;&amp;", "类型", "流水号 1", "是"),
                header("BJECT0000001202403110930160002", "ECT-02", "s".repeat(33), "0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 500})
    void tellsTheStateOfEveryRecord(int records) {
        List<Status> states = List.of(
                Status.PENDING,
                new Status(1, 1, "S53001", "外籍人员，等待审核"),
                new Status(2, 2, "000000", "导入成功"),
                new Status(2, 3, "S52004", "S52004 缴费人员类别与户口性质不符；S52001 月工资低于本市最低工资标准"));
        List<Feedback.Item> items = IntStream.rangeClosed(1, records)
                .mapToObj(i -> new Feedback.Item(
                        Integer.toString(i),
                        i % 5 == 0 ? "91110105MA7ABCD046" : Masking.number("110105199003079978"),
                        i % 5 == 0 ? "北京垚鑫智慧科技有限公司" : Masking.name("赵一诺"),
                        i % 2 == 0
                                ? Map.of("A", states.get(i % 4))
                                : Map.of("M", states.get(i % 4), "O", states.get((i + 1) % 4))))
                .toList();
        for (String acceptNo : Arrays.asList(null, "SB110105202403110000018")) {
            mustBeValid(
                    WRITER.feedback(about(), new Feedback(acceptNo, items), 1).orElseThrow());
        }
    }

    /** A unit whose name the message does not have, and a record of nobody. */
    @Test
    void tellsARecordWithoutNameAndNumber() {
        List<Feedback.Item> items = List.of(
                new Feedback.Item("1", "91110105MA7ABCD046", null, Map.of("A", Status.PENDING)),
                new Feedback.Item("2", null, null, Map.of("A", Status.PENDING)));
        mustBeValid(WRITER.feedback(about(), new Feedback(null, items), 1).orElseThrow());
    }

    private static void mustBeValid(Draft draft) {
        try {
            Document signed = new XmlSigner()
                    .sign(draft.unsigned(), QuickSigner.key("BJSI00000001-sm2"), SignatureProfile.CONTRACT);
            schema.newValidator().validate(new StreamSource(signed.open()));
        } catch (org.xml.sax.SAXException | IOException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static String text(Draft draft) {
        return new String(((XmlUnsigned) draft.unsigned()).withoutSignature().copy(), StandardCharsets.UTF_8);
    }

    private static Finding finding(ErrorCode code, Severity severity, String location) {
        return new Finding(severity, code, location, code.chinese(), code.english(), null);
    }

    private static Message message(String xml) {
        try {
            Document document = Document.ofUtf8(xml);
            return Message.received(
                            new Reception("r", "e-window", Transport.MQ, Kind.BYTES, null, "c", CLOCK.instant(), false),
                            document)
                    .parsed(XmlParser.withDefaults().parse(document));
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String header(String msgId, String type, String serial, String flag) {
        return ("<HubMessage xmlns=\"urn:gov:bj:si:hub:1.0\" Version=\"1.0\"><Header><MsgId>%s</MsgId><MsgType>%s</MsgType>"
                        + "<BizSerialNo>%s</BizSerialNo><TestFlag>%s</TestFlag></Header><Body/></HubMessage>")
                .formatted(msgId, type, serial, flag);
    }

    private static Answered about() {
        return new Answered(
                "e-window",
                "e-window",
                Envelope.Family.XML,
                "BJECT0000001",
                Transport.SFTP,
                Kind.FILE,
                "a.xml",
                "BJECT0000001202403110930160002",
                "BJECT0000001202403110930160002",
                "ECT-02",
                "ECT2024031100018",
                "1");
    }
}

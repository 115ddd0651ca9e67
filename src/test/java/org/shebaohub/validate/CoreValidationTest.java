package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.message.Document;
import org.shebaohub.message.Environment;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Partners;
import org.shebaohub.xml.XmlLimits;
import org.shebaohub.xml.XmlParser;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/** What the core says and asks must fit the canonical schema, and what it asks what the licence service needs. */
class CoreValidationTest {
    private static final Instant NOW = Instant.parse("2024-03-11T01:45:01Z");
    private static final String GOOD = "<Uscc>91110105MA7ABCD046</Uscc><Name>北京垚鑫智慧科技有限公司</Name>"
            + "<Scene>01</Scene><LegalRep>赵一诺</LegalRep><ScanTicket>TK20240311094455A7F3</ScanTicket>"
            + "<LicenceCertSn>5A0C11E2940001</LicenceCertSn>";

    private static ConfigurableApplicationContext parts;

    @BeforeAll
    static void open() {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Clock.class, () -> Clock.fixed(NOW, java.time.ZoneId.of("Asia/Shanghai")));
            beans.registerBean(Environment.class, () -> Environment.TRIAL);
        });
        parts = application.run(
                "--spring.main.web-application-type=none",
                "--logging.config=classpath:logback-test.xml",
                "--hub.home=.",
                "--hub.environment=trial");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "'', '', ''",
        "<Scene>01</Scene>, <Scene>03</Scene>, ''",
        "<Name>北京垚鑫智慧科技有限公司</Name>, '', ''",
        "<LegalRep>赵一诺</LegalRep>, '', ''",
        "<LicenceCertSn>5A0C11E2940001</LicenceCertSn>, '', ''",
        "91110105MA7ABCD046, 91110105MA7ABCD047, S44001 /LicenceVerifyRequest/Uscc",
        "91110105MA7ABCD046, 91110105ma7abcd046, S44001 /LicenceVerifyRequest/Uscc",
        "91110105MA7ABCD046, none, S44001 /LicenceVerifyRequest/Uscc",
        "<Scene>01</Scene>, <Scene>04</Scene>, S44009 /LicenceVerifyRequest/Scene",
        "<ScanTicket>TK20240311094455A7F3</ScanTicket>, '', S11006 /LicenceVerifyRequest",
        "<Uscc>91110105MA7ABCD046</Uscc>, '', S11006 /LicenceVerifyRequest/Name",
        "91110105MA7ABCD046, '', S11006 /LicenceVerifyRequest/Uscc",
        "<Scene>01</Scene>, '', S11006 /LicenceVerifyRequest/LegalRep",
        "<Scene>01</Scene>, <Scene>0001</Scene>, S11006 /LicenceVerifyRequest/Scene",
        "赵一诺, '', S11006 /LicenceVerifyRequest/LegalRep",
        "</LicenceCertSn>, </LicenceCertSn><More/>, S11006 /LicenceVerifyRequest/More",
        "<Uscc>, <Uscc more=\"1\">, S11006 /LicenceVerifyRequest/Uscc"
    })
    void findsWhatDoesNotFit(String old, String next, String expected) {
        assertThat(told(validate(GOOD.replace(old, next), "key").report()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aTicketIsNeededInTheSceneOfAScanOnly() {
        String without = GOOD.replace("<ScanTicket>TK20240311094455A7F3</ScanTicket>", "");
        assertThat(validate(without.replace("<Scene>01", "<Scene>02"), "key").report())
                .isEqualTo(Report.CLEAN);
    }

    @Test
    void everythingIsTold() {
        String wrong = GOOD.replace("046<", "047<").replace("<Scene>01", "<Scene>09");
        assertThat(told(validate(wrong, "key").report()))
                .containsExactly("S44001 /LicenceVerifyRequest/Uscc", "S44009 /LicenceVerifyRequest/Scene");
    }

    @Test
    void aRequestWithoutAnIdCannotBeRepliedTo() {
        assertThatThrownBy(() -> validate(GOOD, null)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.report().code())
                .contains(ErrorCode.S31001));
    }

    /** What is longer than it may be would be told to a partner in an answer that does not fit its schema. */
    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "'', '', ''",
        "<Text>导入成功</Text>, <Text/>, ''",
        "<Text>导入成功</Text>, '', ''",
        "<AcceptNo>SL1</AcceptNo>, '', ''",
        "<AcceptNo>SL1</AcceptNo>, <AcceptNo/>, S11006 /ProcessingResult/AcceptNo",
        "SL1, 1234567890123456789012345678901234567890123456789012345678901234, ''",
        "SL1, 12345678901234567890123456789012345678901234567890123456789012345, S11006 /ProcessingResult/AcceptNo",
        "<Seq>1</Seq><AcceptNo>SL1</AcceptNo>, <AcceptNo>SL1</AcceptNo><Seq>1</Seq>, S11006 /ProcessingResult/AcceptNo",
        "<Seq>1<, <Seq>0<, S11006 /ProcessingResult/Seq",
        "<Ref>1</Ref>, <Ref>1</Ref><More/>, S11006 /ProcessingResult/Item/More",
        "<Code>000000<, <Code>OK<, S11006 /ProcessingResult/Item/Code"
    })
    void aResultMustFitTheCanonicalSchema(String old, String next, String expected) {
        String good = "<CanonicalId>0123456789abcdef0123456789abcdef</CanonicalId><Seq>1</Seq><AcceptNo>SL1</AcceptNo>"
                + "<Item><Ref>1</Ref><Group>A</Group><HandleStatus>2</HandleStatus><FeedbackStatus>2</FeedbackStatus>"
                + "<Code>000000</Code><Text>导入成功</Text></Item>";
        assertThat(result(good.replace(old, next))).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(result(good.replace("导入成功", "好".repeat(201)))).hasSize(1);
    }

    private static List<String> result(String content) {
        try {
            parts.getBean(CoreValidation.class).result(message("ProcessingResult", content, "key"));
            return List.of();
        } catch (Refused refused) {
            return told(refused.report());
        }
    }

    private static Message validate(String content, String key) {
        return parts.getBean(CoreValidation.class).validate(message("LicenceVerifyRequest", content, key));
    }

    private static Message message(String root, String content, String key) {
        try {
            Document document = Document.ofUtf8(
                    "<" + root + " xmlns=\"urn:gov:bj:si:canonical:1.0\">" + content + "</" + root + ">");
            Reception reception = new Reception("mq:1", "core", Transport.MQ, Kind.BYTES, null, key, NOW, false);
            return Message.received(reception, document)
                    .parsed(XmlParser.withDefaults().parse(document));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> told(Report report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.location().replaceFirst(" ?@.*", ""))
                .toList();
    }

    @ComponentScan({"org.shebaohub.xml", "org.shebaohub.json", "org.shebaohub.validate", "org.shebaohub.partner"})
    @EnableConfigurationProperties({Partners.class, XmlLimits.class, JsonLimits.class})
    static class Parts {}
}

package org.shebaohub.partner.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.convert.Conversion;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Document;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Field;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.HubWriter;
import org.shebaohub.partner.HubXmlWriter;
import org.shebaohub.partner.MsgIds;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.validate.Schemas;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;
import org.xml.sax.SAXException;

/** CRT-03 on its way to the core: valid there, and no field of it lost. */
class OverseasReadingTest {
    private static final Path SAMPLE =
            Path.of("src/test/resources/partner/certification/CRT-03_OverseasCertification.xml");
    private static final Path HOSTILE = Path.of("src/test/resources/hostile/overseas");

    static {
        // The JDK's validator learns how to count characters where the hub's own schemas are first used.
        new Schemas(Path.of("schemas"), List.of());
    }

    private final Partners partners = SampleHub.partners();

    @Test
    void losesNoFieldOfTheSample() throws Exception {
        Message message = message(SAMPLE);
        String event = event(message);

        List<String> values = new ArrayList<>();
        leaves(message.content().body(), values);
        assertThat(values).hasSizeGreaterThan(20).allSatisfy(value -> assertThat(event)
                .contains(">" + value + "<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-without-options", "good-three-scans", "good-lost", "good-citizen-card"})
    void isValidAtTheCore(String name) throws Exception {
        assertThat(event(message(HOSTILE.resolve(name + ".xml")))).contains("<BenefitCertificationEvent>");
    }

    @Test
    void tellsWhenAndWhyEligibilityWasLost() throws Exception {
        assertThat(event(message(HOSTILE.resolve("good-lost.xml"))))
                .contains("<Result>2</Result>", "<LossDate>2024-02-01</LossDate>", "<LossReason>死亡</LossReason>");
    }

    private String event(Message message) throws IOException, SAXException {
        ReferenceData data = ReferenceData.load(Path.of("schemas/reference"));
        Clock clock = Clock.fixed(Instant.parse("2024-03-18T00:15:00Z"), ZoneOffset.UTC);
        MsgIds ids = new MsgIds(partners.node(), "0", clock);
        HubWriter writer = new HubWriter(
                partners,
                new HubXmlWriter(partners, ids, Environment.TRIAL, clock),
                new HubJsonWriter(partners, ids, clock));
        CertificationPartner partner = new CertificationPartner(
                new CertificationRules(partners, data),
                new CertificationReader(),
                new CertificationWriter(writer),
                new AssistedBatch(new FileLayouts(Path.of("schemas"))));
        Document event = new Conversion(partners, List.of(partner), Environment.TRIAL)
                .convert(message).drafts().stream()
                        .filter(draft -> draft.role() == Role.EVENT)
                        .map(draft -> ((XmlUnsigned) draft.unsigned()).withoutSignature())
                        .findFirst()
                        .orElseThrow();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("schemas/canonical/canonical.xsd"))
                .newValidator()
                .validate(new StreamSource(event.open()));
        return new String(event.copy(), StandardCharsets.UTF_8);
    }

    private static Message message(Path file) throws IOException, Unreadable {
        Document document = Document.of(Files.readAllBytes(file));
        Reception reception = new Reception(
                "test",
                "certification-mfa",
                Transport.MQ,
                Kind.BYTES,
                null,
                null,
                Instant.parse("2024-03-18T00:15:05Z"),
                false);
        return Message.received(reception, document)
                .parsed(XmlParser.withDefaults().parse(document))
                .proved(new Proof("MFA000000001", "MFA000000001-SIGN-2024", "SM2", "00"));
    }

    private static void leaves(Field field, List<String> values) {
        if (field.name().equals("Scan")) {
            List.of("Format", "Sm3", "Ref")
                    .forEach(name -> values.add(field.attribute(name).text()));
        } else if (field.children().isEmpty()) {
            values.add(field.text());
        } else {
            field.children().forEach(child -> leaves(child, values));
        }
    }
}

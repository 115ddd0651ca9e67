package org.shebaohub.partner.pboc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.shebaohub.convert.Conversion;
import org.shebaohub.convert.PartConversion;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Document;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.HubWriter;
import org.shebaohub.partner.HubXmlWriter;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.MsgIds;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.sign.SignedAnswers;
import org.shebaohub.sign.Signing;
import org.shebaohub.validate.JsonSchemas;
import org.shebaohub.validate.Schemas;
import org.shebaohub.validate.Validation;
import org.shebaohub.verify.Families;
import org.shebaohub.verify.FileVerification;
import org.shebaohub.verify.Verification;
import org.shebaohub.xml.XmlParser;

/** The path from verify to sign for pboc, with a clock five seconds after the sample. */
final class InKind {
    static final Instant NOW = Instant.parse("2024-03-11T07:02:16Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Path SCHEMAS = Path.of("schemas");

    final SignedAnswers answers;
    final Verification verification;
    final Validation validation;
    final PartConversion parts;
    private final Conversion conversion;
    final Signing signing;

    /** @param answerWith SM2 or RSA */
    InKind(String answerWith) {
        Partners partners = SampleHub.settings(
                "hub", Partners.class, Map.of("hub.partners.pboc.signature.answer-with", answerWith));
        MsgIds ids = new MsgIds("BJSI00000001", "0", CLOCK);
        PbocRules rules = new PbocRules(partners, ReferenceData.load(SCHEMAS.resolve("reference")));
        HubWriter hub = new HubWriter(
                partners,
                new HubXmlWriter(partners, ids, Environment.TRIAL, CLOCK),
                new HubJsonWriter(partners, ids, CLOCK));
        PbocWriter writer = new PbocWriter(partners, hub, new CnapsAnswers(partners, new MesgIds("0", CLOCK), CLOCK));
        PbocPartner pboc = new PbocPartner(rules, new PbocReader(), writer, new FileLayouts(SCHEMAS));
        verification = new Verification(
                new Families(
                        XmlParser.withDefaults(),
                        new JsonParser(JsonLimits.DEFAULTS),
                        MessageTypes.in(SCHEMAS, partners),
                        SampleHub.keys().certificates()),
                partners,
                new FileVerification(partners, SampleHub.keys().certificates(), List.of(pboc)));
        validation = new Validation(
                partners,
                name -> rules,
                new Schemas(SCHEMAS, List.of("pboc")),
                new JsonSchemas(SCHEMAS, List.of("pboc")),
                CLOCK,
                Environment.TRIAL);
        conversion = new Conversion(partners, List.of(pboc), Environment.TRIAL);
        parts = new PartConversion(partners, List.of(pboc), Environment.TRIAL);
        signing = Signing.with(partners, SampleHub.keys());
        answers = new SignedAnswers(partners, List.of(pboc), signing);
    }

    /** The message with everything that is sent about it, refused or not. */
    Message goThrough(byte[] bytes, Transport by) {
        Reception reception = new Reception(
                "r",
                "pboc",
                by,
                by == Transport.MQ ? Kind.TEXT : Kind.FILE,
                by == Transport.MQ ? null : "X.xml",
                "ID:of-the-client",
                NOW,
                false);
        Message message = Message.received(reception, Document.of(bytes));
        try {
            return signing.sign(conversion.convert(validation.validate(verification.verify(message))));
        } catch (Refused refused) {
            return answers.refuse(refused.refusedMessage(), refused.report());
        }
    }

    static byte[] sample() {
        return file("src/test/resources/partner/pboc/PBC-02_AccountStatusChange.msg");
    }

    static byte[] hostile(String name) {
        return file("src/test/resources/hostile/pboc/" + name + ".msg");
    }

    static String text(Outgoing outgoing) {
        return new String(outgoing.document().copy(), StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

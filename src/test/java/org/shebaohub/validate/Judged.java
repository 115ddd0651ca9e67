package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.message.Document;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Settings;
import org.shebaohub.partner.ewindow.EWindowRules;
import org.shebaohub.xml.XmlParser;

/** A sample message, changed by edits of its text, and what the validation says of it. */
record Judged(String text, Transport transport, Instant now, Environment environment) {
    static final ReferenceData DATA = ReferenceData.load(Path.of("schemas/reference"));
    static final String NODE = "BJECT0000001";
    static final String EARLY_CODE = "91350203M0001QAY9B";

    private static final Path SAMPLES = Path.of("src/test/resources/partner/e-window");
    private static final Partners PARTNERS = partners();
    private static final JsonSchemas JSON_SCHEMAS =
            new JsonSchemas(Path.of("schemas"), PARTNERS.partners().keySet());
    private static final Schemas SCHEMAS = new Schemas(Path.of("schemas"), List.of("e-window"));
    private static final Pattern VALUE = Pattern.compile(">([^<>]{5,})<|=\"([^\"]{5,})\"");

    static Judged sample(String file) {
        try {
            String text = Files.readString(SAMPLES.resolve(file)).strip();
            return new Judged(text, Transport.MQ, Instant.parse("2024-03-11T06:10:30Z"), Environment.TRIAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Judged unit() {
        return sample("ECT-01_UnitRegistration.xml");
    }

    static Judged account() {
        return sample("ECT-03_UnitBankAccountPush.xml");
    }

    /** The sample with its two odd employees made good. */
    static Judged employees() {
        return sample("ECT-02_FirstEmployeeRegistration.xml")
                .with("<PayerCategory>14<", "<PayerCategory>12<")
                .with("SizeBytes=\"7200\"", "SizeBytes=\"7201\"")
                .withAfter("Ref=\"photo/810000198808159979.jpg\"/>", permit());
    }

    static String permit() {
        return "<Attachment Kind=\"PERMIT\" Sm3=\"" + "0a".repeat(32) + "\" Ref=\"permit/3.jpg\"/>";
    }

    /** Replaces text that must be there exactly once. */
    Judged with(String old, String next) {
        assertThat(text.split(Pattern.quote(old), -1)).as("once: " + old).hasSize(2);
        return new Judged(text.replace(old, next), transport, now, environment);
    }

    Judged withAfter(String place, String more) {
        return with(place, place + more);
    }

    /** The text of the first element of that name. */
    Judged value(String element, String next) {
        Matcher matcher = Pattern.compile("<" + element + "([^>]*)>[^<]*</" + element + ">")
                .matcher(text);
        assertThat(matcher.find()).as(element).isTrue();
        String changed = text.substring(0, matcher.start())
                + "<" + element + matcher.group(1) + ">" + next + "</" + element + ">"
                + text.substring(matcher.end());
        return new Judged(changed, transport, now, environment);
    }

    Judged without(String element) {
        Matcher matcher = Pattern.compile("<" + element + "[ >].*?</" + element + ">|<" + element + "[^>]*/>")
                .matcher(text);
        assertThat(matcher.find()).as(element).isTrue();
        return new Judged(
                text.substring(0, matcher.start()) + text.substring(matcher.end()), transport, now, environment);
    }

    Judged by(Transport other) {
        return new Judged(text, other, now, environment);
    }

    Judged at(String instant) {
        return new Judged(text, transport, Instant.parse(instant), environment);
    }

    Judged in(Environment other) {
        return new Judged(text, transport, now, other);
    }

    /** Sent at another time, Beijing: SendTime, MsgId and the clock. */
    Judged sent(String local) {
        String stamp = local.replaceAll("[^0-9]", "");
        Matcher id = Pattern.compile("<MsgId>" + NODE + "\\d{14}").matcher(text);
        Judged moved = new Judged(id.replaceFirst("<MsgId>" + NODE + stamp), transport, now, environment);
        return moved.value("SendTime", local + "+08:00")
                .at(Instant.parse(local + "Z").minusSeconds(8 * 3600 - 5).toString());
    }

    Report report() {
        return report(new EWindowRules(PARTNERS, DATA));
    }

    Report report(EWindowRules rules) {
        Validation validation = new Validation(
                PARTNERS,
                name -> rules,
                SCHEMAS,
                JSON_SCHEMAS,
                Clock.fixed(now, ZoneId.of("Asia/Shanghai")),
                environment);
        Report report;
        try {
            report = validation.validate(message()).report();
            assertThat(report.refuses()).isFalse();
        } catch (Refused e) {
            report = e.report();
            assertThat(report.refuses()).isTrue();
            assertThat(e.refusedMessage().report()).isEqualTo(report);
        }
        noValueIsQuoted(report);
        return report;
    }

    /** {@code code severity [record] path}, with the place checked for its form. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Finding finding : report().findings()) {
            assertThat(finding.location()).matches("/HubMessage(/[@\\w\\[\\]]+)* @\\d+:\\d+");
            assertThat(finding.chinese()).matches("(?s).*\\p{IsHan}.*");
            assertThat(finding.english()).matches("\\p{ASCII}+");
            String path = finding.location().replaceFirst(" @.*", "").replaceFirst("^/HubMessage/(Body/)?", "");
            told.add(finding.code() + " " + finding.severity().wire()
                    + (finding.record() == null ? "" : " #" + finding.record()) + " " + path);
        }
        return told;
    }

    Message message() {
        try {
            Reception reception = new Reception(
                    "mq:1:2",
                    "e-window",
                    transport,
                    transport == Transport.MQ ? Kind.BYTES : Kind.FILE,
                    null,
                    null,
                    now,
                    false);
            Document document = Document.ofUtf8(text);
            return Message.received(reception, document)
                    .parsed(XmlParser.withDefaults().parse(document))
                    .proved(new Proof(NODE, NODE + "-SIGN-2024", "SM2", "00"));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    static EWindowRules rules(ReferenceData data) {
        return new EWindowRules(PARTNERS, data);
    }

    private void noValueIsQuoted(Report report) {
        Matcher values = VALUE.matcher(text.replaceFirst("<Signature .*</Signature>", ""));
        while (values.find()) {
            String value = values.group(1) != null ? values.group(1) : values.group(2);
            for (Finding finding : report.findings()) {
                assertThat(finding.message()).doesNotContain(value);
            }
        }
    }

    private static Partners partners() {
        List<Transport> both = List.of(Transport.MQ, Transport.SFTP);
        Map<String, Settings.MessageType> types = Map.of(
                "ECT-01", new Settings.MessageType("UnitRegistration", null, null, List.of(NODE), both),
                "ECT-02", new Settings.MessageType("FirstEmployeeRegistration", null, "Employee", List.of(NODE), both),
                "ECT-03", new Settings.MessageType("UnitBankAccountPush", null, null, List.of(NODE), both),
                "STQ-01", new Settings.MessageType("StatusQuery", null, null, List.of(NODE), List.of(Transport.MQ)));
        Settings settings = new Settings(
                "e窗通",
                java.time.Duration.ofHours(24),
                List.of(EARLY_CODE),
                null,
                Map.of(
                        "e-window",
                        new Settings.Channel(
                                NODE, List.of(org.shebaohub.message.Envelope.Family.XML), both, List.of())),
                Map.of(NODE, new Settings.Node(Map.of())),
                types);
        return new Partners("BJSI00000001", Map.of("e-window", settings));
    }
}

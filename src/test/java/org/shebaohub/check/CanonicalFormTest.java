package org.shebaohub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.convert.Conversion;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.verify.Families;
import org.shebaohub.verify.Verification;
import org.shebaohub.xml.XmlUnsigned;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The canonical message of every published sample is written in the form that the JDK's canonicaliser makes of it. */
class CanonicalFormTest {
    private static ConfigurableApplicationContext parts;

    @BeforeAll
    static void open() {
        parts = new SpringApplication(CheckParts.class)
                .run(
                        "--spring.main.web-application-type=none",
                        "--hub.home=.",
                        "--hub.config-folder=config",
                        "--hub.environment=TRIAL");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/partner"))) {
            return files.filter(file -> file.toString().matches(".*/(ECT|PBC|YDJ|CRT)-.*\\.(xml|json|msg)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWhatOthersMakeOfIt(Path sample) throws Exception {
        List<Draft> events = converted(sample).drafts().stream()
                .filter(draft -> draft.role() == Role.EVENT)
                .toList();
        assertThat(events).hasSize(1);
        XmlUnsigned event = (XmlUnsigned) events.get(0).unsigned();
        String text = new String(event.withoutSignature().copy(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(new String(ForeignSigner.canonical(text), StandardCharsets.UTF_8));
        assertThat(text.length())
                .isEqualTo(utf8(event.before()).length() + utf8(event.after()).length());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Message converted(Path sample) throws Exception {
        Document document = Document.of(Files.readAllBytes(sample));
        Envelope header = parts.getBean(Families.class).header(document).orElseThrow();
        Instant sent = OffsetDateTime.parse(header.sendTime()).toInstant();
        parts.getBean(MessageClock.class).set(sent);
        String channel = parts.getBean(Partners.class).partners().values().stream()
                .flatMap(partner -> partner.channels().entrySet().stream())
                .filter(one -> one.getValue().node().equals(header.sender()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Reception reception = new Reception("r", channel, Transport.MQ, Kind.BYTES, null, null, sent, false);
        Message proved = parts.getBean(Verification.class).verify(Message.received(reception, document));
        return parts.getBean(Conversion.class).convert(proved);
    }
}

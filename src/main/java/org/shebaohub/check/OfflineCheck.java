package org.shebaohub.check;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.convert.Conversion;
import org.shebaohub.convert.PartConversion;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.shebaohub.validate.Validation;
import org.shebaohub.verify.Families;
import org.shebaohub.verify.OwnSealVerification;
import org.shebaohub.verify.OwnVerification;
import org.shebaohub.verify.Verification;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The hub's judgement without the hub. What only its archive can tell (repeats, status queries) is not judged here. */
public final class OfflineCheck implements AutoCloseable {
    private static final int LARGEST_READ = 64 << 20;

    private final ConfigurableApplicationContext parts;
    private final Partners partners;
    private final MessageClock clock;

    private final FileCheck files;

    private OfflineCheck(ConfigurableApplicationContext parts) {
        this.parts = parts;
        this.partners = parts.getBean(Partners.class);
        this.clock = parts.getBean(MessageClock.class);
        this.files = new FileCheck(
                new FileKinds(partners, parts.getBeansOfType(Partner.class).values()),
                new FileCheck.Stages(
                        parts.getBean(Verification.class),
                        parts.getBean(Validation.class),
                        parts.getBean(Conversion.class),
                        parts.getBean(PartConversion.class),
                        parts.getBean(OwnSealVerification.class)),
                clock);
    }

    /** @param settings as the hub takes them, for example {@code hub.config-folder} and {@code hub.environment} */
    public static OfflineCheck open(Map<String, String> settings) {
        SpringApplication application = new SpringApplication(CheckParts.class);
        application.setRegisterShutdownHook(false);
        return new OfflineCheck(application.run(Stream.concat(
                        Stream.of("--spring.main.web-application-type=none"),
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new)));
    }

    /**
     * A batch file or a message, as its name and its beginning tell. What is larger than any message is cut: it is refused
     * for its size all the same.
     */
    public Verdict judge(SentFile file, Transport by, Instant at) {
        boolean batch =
                files.concerns(file) || by == Transport.SFTP && !file.name().endsWith(".xml");
        if (batch) {
            return files.judge(file, at);
        }
        Document message = Document.of(file.document().beginning(LARGEST_READ));
        Verdict verdict = judge(file.name(), message, by, at);
        return Families.begins(message).isPresent() ? verdict : verdict.explained(Hints.ofContent(message));
    }

    /**
     * @param by a file's name counts by SFTP, a message's age by MQ
     * @param at null for the time of the message itself
     */
    public Verdict judge(String name, Document document, Transport by, Instant at) {
        Optional<Envelope> header = parts.getBean(Families.class).header(document);
        String sender = header.map(Envelope::sender).orElse(null);
        clock.set(at != null ? at : header.flatMap(OfflineCheck::sent).orElseGet(Clock.systemUTC()::instant));
        if (partners.node().equals(sender)) {
            Report report = parts.getBean(OwnVerification.class).verify(document, clock.instant());
            return new Verdict(
                    name, document.sm3(), clock.instant(), header.orElseThrow(), report, null, null, !report.refuses());
        }
        Reception reception = new Reception(
                "check",
                channel(sender, Families.begins(document).orElse(Envelope.Family.XML)),
                by,
                by == Transport.MQ ? Kind.BYTES : Kind.FILE,
                by == Transport.MQ ? null : name,
                null,
                clock.instant(),
                false);
        return judge(name, Message.received(reception, document));
    }

    private Verdict judge(String name, Message message) {
        Message judged = message;
        try {
            judged = parts.getBean(Verification.class).verify(judged);
            judged = parts.getBean(Validation.class).validate(judged);
            judged = parts.getBean(Conversion.class).convert(judged);
            return Verdict.of(name, clock.instant(), judged, judged.report(), false);
        } catch (Refused refused) {
            return Verdict.of(name, clock.instant(), refused.refusedMessage(), refused.report(), false);
        }
    }

    /** The header decides here what the transport decides at the hub; an unknown sender is refused by any channel. */
    private String channel(String sender, Envelope.Family family) {
        List<Map.Entry<String, Settings.Channel>> channels = partners.partners().values().stream()
                .flatMap(partner -> partner.channels().entrySet().stream())
                .toList();
        return channels.stream()
                .filter(channel -> channel.getValue().node().equals(sender))
                .findFirst()
                .or(() -> channels.stream()
                        .filter(channel -> channel.getValue().families().contains(family))
                        .findFirst())
                .or(() -> channels.stream().findFirst())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static Optional<Instant> sent(Envelope envelope) {
        try {
            return Optional.ofNullable(envelope.sendTime())
                    .map(time -> OffsetDateTime.parse(time.strip()).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** One of what the judgement is made with, for example the settings of the partners. */
    public <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    /** The partner's own code; its name is the one in partners.yaml. */
    public Optional<Partner> partner(String name) {
        return parts.getBeanProvider(Partner.class).stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst();
    }

    /** A setting by its full name, for example {@code hub.broker.port}; empty where there is none. */
    public String setting(String name) {
        return parts.getEnvironment().getProperty(name, "");
    }

    @Override
    public void close() {
        parts.close();
    }
}

package org.shebaohub.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.shebaohub.archive.ArchiveStore;
import org.shebaohub.archive.Dossier;
import org.shebaohub.archive.DossierStore;
import org.shebaohub.archive.Layouts;
import org.shebaohub.archive.Viewer;
import org.shebaohub.archive.Wanted;
import org.shebaohub.bench.Letters;
import org.shebaohub.convert.Conversion;
import org.shebaohub.kit.MovedClock;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Document;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.shebaohub.sign.Signing;
import org.shebaohub.validate.Validation;
import org.shebaohub.verify.Verification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole hub in the test's own process, with a clock that the test moves. */
@SpringBootTest(classes = WholeHub.Hub.class, properties = "hub.environment=trial")
abstract class WholeHub {
    static final MovedClock CLOCK = new MovedClock(Instant.now());
    static final OwnFolders OWN = folders();

    /** One for all tests, so that no two letters have the same MsgId. */
    static final Letters LETTERS = letters();

    @Autowired
    ApplicationContext hub;

    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("org.shebaohub")
    @ComponentScan(
            basePackages = "org.shebaohub",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(HubApplication|Receiving|StandIns|Test|IT)(\\$.*)?"))
    static class Hub {
        @Bean
        @Primary
        MovedClock movedClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("hub.config-folder", () -> OWN.config().toString());
        registry.add("hub.data-folder", () -> OWN.data().toString());
        // The folder of the settings is known only after they are read.
        registry.add("hub.broker.port", OWN::mq);
        registry.add("hub.sftp.port", OWN::sftp);
        registry.add("hub.operations.port", OWN::operations);
    }

    <T> T part(Class<T> type) {
        return hub.getBean(type);
    }

    private static Letters letters() {
        try {
            return new Letters(Path.of("."), "sm2", SampleHub.keys().certificates(), CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it comes to the step record: judged, converted and signed, or refused with its answer. */
    Message ready(String reception, Transport by, String fileName, byte[] bytes) {
        Message message = Message.received(
                new Reception(
                        reception,
                        "e-window",
                        by,
                        by == Transport.MQ ? Kind.BYTES : Kind.FILE,
                        fileName,
                        null,
                        Instant.now(CLOCK),
                        false),
                Document.of(bytes));
        try {
            Message judged =
                    part(Validation.class).validate(part(Verification.class).verify(message));
            return part(Signing.class).sign(part(Conversion.class).convert(judged));
        } catch (Refused refused) {
            return part(Answering.class).refuse(refused.refusedMessage(), refused.report());
        }
    }

    /** Everything recorded about that reception or MsgId, as an operator sees it. */
    List<Dossier> recorded(String id) {
        Viewer viewer = Viewer.masking();
        return new ArchiveStore(part(javax.sql.DataSource.class), CLOCK)
                .find(id, viewer).stream()
                        .map(line -> new DossierStore(
                                        part(javax.sql.DataSource.class),
                                        part(org.shebaohub.message.Archive.class),
                                        Layouts.in(Path.of("schemas")),
                                        viewer)
                                .open(line.exchange(), Wanted.FIRST))
                        .toList();
    }

    private static OwnFolders folders() {
        try {
            return OwnFolders.of("whole-hub");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

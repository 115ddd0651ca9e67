package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.shebaohub.kit.Licences;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.verify.OwnVerification;

/** A hub whose core asks; before each test nothing waits. */
abstract class Requesting {
    static final Duration WAIT = Duration.ofSeconds(30);
    static final Duration A_MOMENT = Duration.ofMillis(1);
    static final byte[] REQUEST = Licences.request();

    static RecordingHub hub;
    static Licences licences;
    private static Schema canonical;

    String key;

    @BeforeAll
    static void start() throws Exception {
        hub = new RecordingHub();
        licences = new Licences(hub.clock);
        canonical = SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("schemas/canonical/canonical.xsd").toFile());
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
    }

    @BeforeEach
    void nothingWaits() {
        hub.clock.move(WAIT.multipliedBy(2));
        hub.end();
        hub.alerts.clear();
        key = UUID.randomUUID().toString();
    }

    Outgoing ask() {
        return only(hub.ask(key, REQUEST));
    }

    void nobodyGets(String answer) {
        Message archived = hub.answer(answer);
        assertThat(archived.outgoing()).isEmpty();
        assertThat(hub.alerts).containsExactly("answer-not-delivered");
        assertThat(hub.sql
                        .sql("select state from exchange where reception = ?")
                        .param(archived.reception().id())
                        .query(String.class)
                        .single())
                .isEqualTo("ARCHIVED");
    }

    long replies() {
        return hub.sql
                .sql("select count(*) from outgoing where role = 'REPLY' and correlation like ?")
                .param(key + "%")
                .query(Long.class)
                .single();
    }

    long questions() {
        return hub.sql
                .sql("select count(*) from outgoing o join exchange x on x.id = o.exchange_id "
                        + "where o.role = 'MESSAGE' and x.correlation = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    static Outgoing only(Message message) {
        assertThat(message.outgoing()).hasSize(1);
        return message.outgoing().get(0);
    }

    /** The text of a reply that fits the canonical schema and is signed by the hub. */
    static String canonical(Outgoing reply) throws Exception {
        canonical
                .newValidator()
                .validate(new StreamSource(
                        new ByteArrayInputStream(reply.document().copy())));
        assertThat(hub.part(OwnVerification.class)
                        .verify(reply.document(), hub.clock.instant())
                        .findings())
                .isEmpty();
        return text(reply);
    }

    static String text(Outgoing outgoing) {
        return new String(outgoing.document().copy(), StandardCharsets.UTF_8);
    }
}

package org.shebaohub.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.shebaohub.convert.Conversion;
import org.shebaohub.convert.PartConversion;
import org.shebaohub.convert.RequestConversion;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.keys.Keys;
import org.shebaohub.kit.MovedClock;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.PendingParts;
import org.shebaohub.message.Reception;
import org.shebaohub.message.RecordCounts;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.sign.Signing;
import org.shebaohub.validate.CoreValidation;
import org.shebaohub.validate.Validation;
import org.shebaohub.verify.CoreVerification;
import org.shebaohub.verify.Verification;
import org.shebaohub.xml.XmlLimits;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stages up to record in the order of the routes, over a real PostgreSQL and with a clock that is moved. */
final class RecordingHub implements AutoCloseable {
    final MovedClock clock = new MovedClock(Instant.parse("2024-03-11T01:45:01Z"));
    final List<String> alerts = new CopyOnWriteArrayList<>();
    final JdbcClient sql;

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext stages;
    private final AtomicInteger receptions = new AtomicInteger();

    RecordingHub() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        sql = JdbcClient.create(database);
        SpringApplication application = new SpringApplication(Stages.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> parts((GenericApplicationContext) context, database));
        stages = application.run(
                "--spring.main.web-application-type=none",
                "--logging.config=classpath:logback-test.xml",
                "--hub.home=.",
                "--hub.environment=trial");
    }

    private void parts(GenericApplicationContext context, DataSource database) {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Environment.class, () -> Environment.TRIAL);
        context.registerBean(Alerts.class, () -> (kind, subject, text) -> alerts.add(kind));
        context.registerBean(RecordCounts.class, () -> (step, partner, type, records) -> {});
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    <T> T part(Class<T> type) {
        return stages.getBean(type);
    }

    /** A reception of its own. */
    Message received(String channel, String correlation, byte[] bytes) {
        Kind kind = channel.equals("core") ? Kind.BYTES : Kind.TEXT;
        String id = "mq:" + receptions.incrementAndGet();
        return Message.received(
                new Reception(id, channel, Transport.MQ, kind, null, correlation, clock.instant(), false),
                Document.of(bytes));
    }

    /** As the route core-requests has it. */
    Message ask(Message received) {
        Message proved = part(CoreVerification.class).verifyRequest(received);
        Message checked = part(CoreValidation.class).validate(proved);
        Message converted = part(RequestConversion.class).convert(checked);
        return part(CoreRequests.class).record(part(Signing.class).sign(converted));
    }

    Message ask(String key, byte[] request) {
        return ask(received("core", key, request));
    }

    Message answer(String answer) {
        return take(received("e-licence", "id", Document.ofUtf8(answer).copy()));
    }

    /** As hub-inbound has it, refusals included. */
    Message take(Message received) {
        try {
            Message proved = part(Verification.class).verify(received);
            Message checked = part(Validation.class).validate(proved);
            Message signed = part(Signing.class).sign(part(Conversion.class).convert(checked));
            return part(Recording.class).record(signed);
        } catch (Refused refused) {
            Message answered = part(Answering.class).refuse(refused.refusedMessage(), refused.report());
            return part(Recording.class).record(answered);
        }
    }

    /** A file with its signature, as hub-inbound has it. */
    Message file(String channel, String name, byte[] bytes, String seal) {
        String id = "file:" + receptions.incrementAndGet();
        return take(Message.received(
                new Reception(id, channel, Transport.SFTP, Kind.FILE, name, null, clock.instant(), false, seal),
                kept(id, bytes)));
    }

    private Document kept(String id, byte[] bytes) {
        try {
            return part(Archive.class).keep(id, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that waits of batch files, as hub-parts has it. */
    List<Message> parts() {
        List<Message> recorded = new ArrayList<>();
        PendingParts pending = part(PendingParts.class);
        for (Optional<Message> next = pending.next(); next.isPresent(); next = pending.next()) {
            Message converted =
                    part(PartConversion.class).convert(part(Validation.class).validate(next.get()));
            Message signed = part(Signing.class).sign(converted);
            recorded.add(
                    part(PartRecording.class).record(part(PartRecording.class).probe(signed)));
        }
        return recorded;
    }

    /** What the core says, as core-results has it. */
    Message result(byte[] result) {
        Message proved = part(CoreVerification.class).verify(received("core", null, result));
        return part(CoreResults.class).apply(part(CoreValidation.class).result(proved));
    }

    List<Message> end() {
        return part(OverdueRequests.class).end();
    }

    @Override
    public void close() throws IOException {
        stages.close();
        postgres.close();
    }

    @ComponentScan({
        "org.shebaohub.xml",
        "org.shebaohub.json",
        "org.shebaohub.keys",
        "org.shebaohub.verify",
        "org.shebaohub.validate",
        "org.shebaohub.convert",
        "org.shebaohub.sign",
        "org.shebaohub.record",
        "org.shebaohub.partner"
    })
    @ConfigurationPropertiesScan(
            basePackageClasses = {Partners.class, Keys.class, RequestSettings.class, XmlLimits.class, JsonLimits.class})
    static class Stages {}
}

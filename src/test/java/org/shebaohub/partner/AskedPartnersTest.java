package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Content;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Transport;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.xml.XmlParser;

/** Whom a request of the core concerns. */
class AskedPartnersTest {
    private static final Partners CONNECTED = new Partners(
            "BJSI00000001", Map.of("asked", SampleHub.partners().partners().get("e-licence")));

    @Test
    void isThePartnerOfItsRoot() {
        AskedPartners asked = new AskedPartners(CONNECTED, List.of(new Stub()));
        Message request = request("<Question xmlns=\"urn:gov:bj:si:canonical:1.0\">x</Question>");
        assertThat(asked.asked(request).map(Partner::name)).contains("asked");
        assertThat(asked.asked(request, "id").subject()).isEqualTo("x");
    }

    @Test
    void isNobodyForAnotherRootOrNamespace() {
        AskedPartners asked = new AskedPartners(CONNECTED, List.of(new Stub()));
        assertThat(asked.asked(request("<Other xmlns=\"urn:gov:bj:si:canonical:1.0\"/>")))
                .isEmpty();
        Message foreign = request("<Question xmlns=\"urn:other\"/>");
        assertThat(asked.asked(foreign)).isEmpty();
        assertThat(asked.asked(foreign, "id").partner()).isEqualTo("core");
    }

    /** It was taken out of partners.yaml: there is no queue to ask it by. */
    @Test
    void isNobodyWhereThePartnerIsNotConnected() {
        AskedPartners asked = new AskedPartners(SampleHub.partners(), List.of(new Stub()));
        assertThat(asked.asked(request("<Question xmlns=\"urn:gov:bj:si:canonical:1.0\"/>")))
                .isEmpty();
    }

    private static Message request(String xml) {
        try {
            Document document = Document.ofUtf8(xml);
            Reception reception =
                    new Reception("mq:1", "core", Transport.MQ, Kind.BYTES, null, "key", Instant.EPOCH, false);
            return Message.received(reception, document)
                    .parsed(XmlParser.withDefaults().parse(document));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    /** A partner that is asked a Question. */
    private static final class Stub implements Partner, Requests {
        @Override
        public String name() {
            return "asked";
        }

        @Override
        public Optional<Requests> requests() {
            return Optional.of(this);
        }

        @Override
        public String root() {
            return "Question";
        }

        @Override
        public String subject(Content request) {
            return request.body().text();
        }

        @Override
        public Rules rules() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reader reader() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Writer writer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String question() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String answer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(Message request, Findings found) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Draft ask(Message request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer read(Content answer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CanonicalMessage failure(String subject, Answer told) {
            throw new UnsupportedOperationException();
        }
    }
}

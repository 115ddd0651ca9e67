package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.xml.XmlParser;

/** A verification with the sample settings, and messages of e-window to give it. */
final class Fixture {
    static final Instant THEN = Instant.parse("2024-03-11T02:00:00Z");
    static final Verification VERIFICATION = new Verification(
            new Families(
                    XmlParser.withDefaults(),
                    new JsonParser(JsonLimits.DEFAULTS),
                    MessageTypes.in(Path.of("schemas"), SampleHub.partners()),
                    SampleHub.keys().certificates()),
            SampleHub.partners(),
            new FileVerification(SampleHub.partners(), SampleHub.keys().certificates(), List.of()));

    private Fixture() {}

    /** A small unsigned message of e-window; layer 2 does not look at its business content. */
    static String unsigned() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <HubMessage xmlns="urn:gov:bj:si:hub:1.0" Version="1.0"><Header>\
                <MsgId>BJECT0000001202403110930150001</MsgId><MsgType>ECT-01</MsgType><Sender>BJECT0000001</Sender>\
                <Receiver>BJSI00000001</Receiver><SendTime>2024-03-11T09:30:15+08:00</SendTime>\
                <BizSerialNo>1</BizSerialNo><TestFlag>1</TestFlag></Header>\
                <Body><UnitRegistration><RegSerialNo>1</RegSerialNo><EntName>北京&amp;䶮</EntName></UnitRegistration></Body>\
                </HubMessage>
                """;
    }

    static byte[] sample(String name) throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/partner/e-window", name));
    }

    static Message message(byte[] bytes) {
        return Message.received(
                new Reception("test", "e-window", Transport.MQ, Kind.BYTES, null, null, THEN, false),
                Document.of(bytes));
    }

    static Message verified(byte[] bytes) {
        return VERIFICATION.verify(message(bytes));
    }

    static Refused refused(byte[] bytes) {
        Refused refused = catchThrowableOfType(Refused.class, () -> verified(bytes));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    static List<ErrorCode> codes(byte[] bytes) {
        return refused(bytes).report().findings().stream().map(Finding::code).toList();
    }

    static List<ErrorCode> codes(String xml) {
        return codes(xml.getBytes(StandardCharsets.UTF_8));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

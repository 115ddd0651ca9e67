package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.xml.XmlParser;

class OwnVerificationTest {
    private final OwnVerification verification = new OwnVerification(
            new Families(
                    XmlParser.withDefaults(),
                    new JsonParser(JsonLimits.DEFAULTS),
                    MessageTypes.in(Path.of("schemas"), SampleHub.partners()),
                    SampleHub.keys().certificates()),
            SampleHub.partners());

    @ParameterizedTest
    @ValueSource(strings = {"ACK-01_TechAck.xml", "ACK-02_BizFeedback.xml"})
    void thePublishedAnswersAreTheHubs(String sample) throws Exception {
        assertThat(verification
                        .verify(Document.of(Fixture.sample(sample)), Fixture.THEN)
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BJSI00000001-sm2, ", "BJSI00000001-rsa, ", "BJECT0000001-sm2, S21004", "BJSI-CORE-rsa, S21004"})
    void onlyTheHubsKeysSignForTheHub(String key, ErrorCode code) {
        Document document = Document.of(ForeignSigner.sign(Signed.PLAIN, key));
        assertThat(verification.verify(document, Fixture.THEN).code().orElse(null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"S21004-the-hubs, ", "good-sm2, S21004"})
    void sameForMessagesWithAHead(String message, ErrorCode code) throws Exception {
        Path file = Path.of("src/test/resources/hostile/pboc/" + message + ".msg");
        assertThat(verification
                        .verify(Document.of(Files.readAllBytes(file)), Fixture.THEN)
                        .code()
                        .orElse(null))
                .isEqualTo(code);
    }
}

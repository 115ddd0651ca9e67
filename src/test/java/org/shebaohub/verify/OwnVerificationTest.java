package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.xml.XmlParser;

class OwnVerificationTest {
    private final OwnVerification verification = new OwnVerification(
            XmlParser.withDefaults(), SampleHub.partners(), SampleHub.keys().certificates());

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
}

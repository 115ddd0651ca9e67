package org.shebaohub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated outside must not believe just anything. */
class SealTest {
    private static final Path CERTIFICATES = Path.of("certs-sample");
    private static final String XML =
            "<HubMessage xmlns=\"urn:gov:bj:si:hub:1.0\"><Body><Text>好</Text></Body></HubMessage>";

    private final Seal seal = new Seal(CERTIFICATES);

    @ParameterizedTest
    @ValueSource(strings = {"sm2", "rsa"})
    void opensWhatTheHubSigned(String kind) {
        byte[] signed = seal.sign(XML, KeyPair.load(CERTIFICATES, Letter.HUB, kind));
        assertThat(seal.open(signed).getLocalName()).isEqualTo("HubMessage");
    }

    @Test
    void readsAnAnswerAnotherProgramWrote() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of("src/test/resources/partner/e-window/ACK-01_TechAck.xml"));
        Answer answer = XmlAnswers.read(Seal.parse(sample).getDocumentElement(), new Arrival("", false, sample, null));
        assertThat(answer.refMsgId()).isEqualTo("BJECT0000001202403110930150001");
        assertThat(answer.code()).isEqualTo("000000");
    }

    @Test
    void refusesWhatWasChanged() {
        String signed =
                new String(seal.sign(XML, KeyPair.load(CERTIFICATES, Letter.HUB, "sm2")), StandardCharsets.UTF_8);
        byte[] changed = signed.replace("好", "坏").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(Unexpected.class);
    }

    @Test
    void refusesWhatSomebodyElseSigned() {
        byte[] signed = seal.sign(XML, KeyPair.load(CERTIFICATES, Core.NODE, "sm2"));
        assertThatThrownBy(() -> seal.open(signed)).isInstanceOf(Unexpected.class);
    }

    @Test
    void refusesASignatureOverThePartOnly() {
        byte[] signed = seal.signBodyOnly(XML, KeyPair.load(CERTIFICATES, Letter.HUB, "sm2"));
        assertThatThrownBy(() -> seal.open(signed)).hasMessageContaining("whole");
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertThatThrownBy(() -> seal.open(XML.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no signature");
    }
}

package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;

/** Signatures made by others are proved. */
class ForeignSignatureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECT-01_UnitRegistration.xml",
                "ECT-02_FirstEmployeeRegistration.xml",
                "ECT-03_UnitBankAccountPush.xml"
            })
    void provesThePublishedSamples(String name) throws Exception {
        Message message = Fixture.verified(Fixture.sample(name));
        assertThat(message.proof().node()).isEqualTo("BJECT0000001");
        assertThat(message.proof().signedBy()).isEqualTo("BJECT0000001-SIGN-2024");
        assertThat(message.proof().algorithm()).isEqualTo("SM2");
        assertThat(message.content().body().present()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BJECT0000001-sm2, BJECT0000001-SM2, SM2",
        "BJECT0000001-rsa, BJECT0000001-RSA, RSA",
        "BJECT0000001-ecdsa, BJECT0000001-ECDSA, ECDSA"
    })
    void provesWhatOpensslAndXmlsec1Sign(String key, String name, String suite) {
        Proof proof =
                Fixture.verified(ForeignSigner.sign(Fixture.unsigned(), key)).proof();
        assertThat(proof.signedBy()).isEqualTo(name);
        assertThat(proof.algorithm()).isEqualTo(suite);
        assertThat(proof.certificate()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BJECT0000001-sm2", "BJECT0000001-rsa", "BJECT0000001-ecdsa"})
    void refusesWhatWasChangedAfterwards(String key) {
        String signed = Fixture.text(ForeignSigner.sign(Fixture.unsigned(), key));
        assertThat(Fixture.codes(signed.replace("北京", "上海"))).containsExactly(ErrorCode.S21003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MFA000000001-sm2", "MFA000000001-rsa"})
    void refusesAnothersKey(String key) {
        assertThat(Fixture.codes(ForeignSigner.sign(Fixture.unsigned(), key))).containsExactly(ErrorCode.S21004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BJECT0000001-sm2-expired",
                "BJECT0000001-rsa-expired",
                "BJECT0000001-sm2-future",
                "BJECT0000001-rsa-future",
                "BJECT0000001-sm2-revoked",
                "BJECT0000001-rsa-revoked"
            })
    void refusesACertificateThatIsNotGoodAtReceipt(String key) {
        assertThat(Fixture.codes(ForeignSigner.sign(Fixture.unsigned(), key))).containsExactly(ErrorCode.S21005);
    }

    @Test
    void refusesAShortRsaKey() {
        assertThat(Fixture.codes(ForeignSigner.sign(Fixture.unsigned(), "BJECT0000001-rsa-1024")))
                .containsExactly(ErrorCode.S21002);
    }
}

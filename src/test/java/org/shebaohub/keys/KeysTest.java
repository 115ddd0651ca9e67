package org.shebaohub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.keys.RegisteredCertificate.Standing;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Environment;

class KeysTest {
    private static final byte[] CONTENT = "北京".getBytes(StandardCharsets.UTF_8);
    private static final Keys KEYS = SampleHub.keys();

    @Test
    void registersTheHubTheCoreAndEveryNode() {
        assertThat(KEYS.certificates().of("BJSI00000001")).hasSize(3);
        assertThat(KEYS.certificates().of(KEYS.coreNode())).hasSize(2);
        assertThat(KEYS.certificates().of("BJECT0000001"))
                .extracting(RegisteredCertificate::name)
                .contains("BJECT0000001-SIGN-2024", "BJECT0000001-RSA");
        assertThat(KEYS.certificates().of("NOBODY000001")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BJECT0000001-SM2, 2024-03-11T00:00:00Z, GOOD",
        "BJECT0000001-SM2, 2019-12-31T23:59:59Z, NOT_YET_VALID",
        "BJECT0000001-SM2, 2020-01-01T00:00:00Z, GOOD",
        "BJECT0000001-SM2, 2046-12-31T00:00:00Z, GOOD",
        "BJECT0000001-SM2, 2046-12-31T00:00:01Z, EXPIRED",
        "BJECT0000001-RSA-EXPIRED, 2024-03-11T00:00:00Z, EXPIRED",
        "BJECT0000001-RSA-EXPIRED, 2020-06-01T00:00:00Z, GOOD",
        "BJECT0000001-SM2-FUTURE, 2024-03-11T00:00:00Z, NOT_YET_VALID",
        "BJECT0000001-SM2-REVOKED, 2021-12-31T23:59:59Z, GOOD",
        "BJECT0000001-SM2-REVOKED, 2022-01-01T00:00:00Z, REVOKED",
        "BJECT0000001-RSA-REVOKED, 2024-03-11T00:00:00Z, REVOKED"
    })
    void judgesACertificateAtAnInstant(String name, Instant at, Standing standing) {
        assertThat(certificate(name).at(at)).isEqualTo(standing);
    }

    @ParameterizedTest
    @EnumSource(
            value = Suite.class,
            names = {"SM2", "RSA"})
    void signsWhatItsCertificateVerifies(Suite suite) {
        SigningKey key = KEYS.own(suite);
        byte[] value = key.sign(CONTENT, Sm2Form.DEFAULT);
        assertThat(key.certificate().key().verifies(CONTENT, value, Sm2Form.DEFAULT))
                .isTrue();
        assertThat(key.certificate().key().verifies(new byte[] {1}, value, Sm2Form.DEFAULT))
                .isFalse();
        assertThat(KEYS.forCore().certificate().key().verifies(CONTENT, new byte[0], Sm2Form.DEFAULT))
                .isFalse();
        value[5] ^= 1;
        assertThat(key.certificate().key().verifies(CONTENT, value, Sm2Form.DEFAULT))
                .isFalse();
    }

    @Test
    void sm2ValuesAreRawOrDerAndBoundToTheUserId() {
        SigningKey key = KEYS.own(Suite.SM2);
        VerifyingKey verifying = key.certificate().key();
        Sm2Form der = new Sm2Form("1234567812345678", true);
        Sm2Form other = new Sm2Form("ALICE123@YAHOO.COM", false);
        assertThat(key.sign(CONTENT, Sm2Form.DEFAULT)).hasSize(64);
        assertThat(verifying.verifies(CONTENT, key.sign(CONTENT, der), der)).isTrue();
        assertThat(verifying.verifies(CONTENT, key.sign(CONTENT, der), Sm2Form.DEFAULT))
                .isFalse();
        assertThat(verifying.verifies(CONTENT, key.sign(CONTENT, other), other)).isTrue();
        assertThat(verifying.verifies(CONTENT, key.sign(CONTENT, other), Sm2Form.DEFAULT))
                .isFalse();
    }

    @Test
    void zeroesAreNoSm2Signature() {
        VerifyingKey key = KEYS.own(Suite.SM2).certificate().key();
        assertThat(key.verifies(CONTENT, new byte[64], Sm2Form.DEFAULT)).isFalse();
        assertThat(key.verifies(CONTENT, new byte[65], Sm2Form.DEFAULT)).isFalse();
    }

    @Test
    void tellsWhatAnOperatorMustDo() {
        assertThat(KEYS.troubles(Instant.parse("2026-11-24T00:00:00Z"))).isEmpty();
        assertThat(KEYS.troubles(Instant.parse("2047-01-01T00:00:00Z")))
                .contains("the hub's own BJSI00000001-SM2 is EXPIRED", "BJECT0000001 has no certificate that is good");
    }

    @Test
    void shortRsaKeysAreKnownAsSuch() {
        assertThat(certificate("BJECT0000001-RSA-1024").tooShort()).isTrue();
        assertThat(certificate("BJECT0000001-RSA").tooShort()).isFalse();
    }

    @Test
    void whatTheJdkHasStaysWithTheJdk() throws Exception {
        assertThat(Security.getProvider("BC")).isNotNull();
        assertThat(java.security.MessageDigest.getInstance("SHA-256")
                        .getProvider()
                        .getName())
                .isEqualTo("SUN");
        assertThat(java.security.KeyFactory.getInstance("RSA").getProvider().getName())
                .isEqualTo("SunRsaSign");
    }

    @ParameterizedTest
    @EnumSource(
            value = Environment.class,
            names = {"PRODUCTION", "TEST"})
    void sampleKeysAreForTrialOnly(Environment environment) {
        assertThatThrownBy(() -> load(Map.of(), environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--trial");
    }

    @Test
    void soAreSampleLogInKeys() {
        KeyFiles files = new KeyFiles(java.util.List.of(SampleHub.CERTIFICATES));
        assertThat(files.sampleLogin("e-window-sftp.pub")).isTrue();
        assertThat(files.sampleLogin("sample-ca.crt")).isFalse();
        assertThat(files.sampleLogin("none.pub")).isFalse();
    }

    @Test
    void aMissingFileIsOneSentence() {
        assertThatThrownBy(() -> load(Map.of("hub.keys.certificates.X", "none.crt"), Environment.TRIAL))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("none.crt")
                .hasMessageContaining("hub.keys.folders");
    }

    @Test
    void aKeyThatIsNotItsCertificatesIsOneSentence() {
        Map<String, Object> wrong = Map.of(
                "hub.keys.own[0].name", "X",
                "hub.keys.own[0].key", "BJECT0000001-sm2.key",
                "hub.keys.own[0].certificate", "BJSI00000001-sm2.crt");
        assertThatThrownBy(() -> load(wrong, Environment.TRIAL))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("do not belong together");
    }

    @Test
    void aRevocationListOfAnUnknownIssuerIsRefused() {
        assertThatThrownBy(() -> load(Map.of("hub.keys.authorities[0]", "BJSI00000001-rsa.crt"), Environment.TRIAL))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("hub.keys.authorities");
    }

    @Test
    void anEncryptedKeyOpensWithThePassword(@TempDir Path folder) throws Exception {
        Path encrypted = folder.resolve("hub-sm2.key");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "pkcs8",
                        "-topk8",
                        "-v2",
                        "aes-256-cbc",
                        "-passout",
                        "pass:secret",
                        "-in",
                        "certs-sample/BJSI00000001-sm2.key",
                        "-out",
                        encrypted.toString())
                .inheritIO()
                .start();
        assertThat(openssl.waitFor()).as("openssl").isZero();
        assertThat(Files.readString(encrypted)).contains("ENCRYPTED");
        KeyFiles files = new KeyFiles(java.util.List.of(folder));
        new SigningKey(KEYS.own(Suite.SM2).certificate(), files.privateKey("hub-sm2.key", "secret"));
        assertThatThrownBy(() -> files.privateKey("hub-sm2.key", "wrong")).isInstanceOf(CannotStart.class);
    }

    private static void load(Map<String, Object> more, Environment environment) {
        Keys.load(SampleHub.settings("hub.keys", KeysSettings.class, more), SampleHub.partners(), environment);
    }

    private static RegisteredCertificate certificate(String name) {
        return KEYS.certificates().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.Tool;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.Rules;
import org.shebaohub.partner.Writer;

/** A file and its .sig, the value made by openssl. */
class FileVerificationTest {
    private static final String NAME = "ECT04_20240311_000001.txt";
    private static final FileVerification VERIFICATION = new FileVerification(
            SampleHub.partners(), SampleHub.keys().certificates(), List.of(new SendsFiles("e-window")));

    @ParameterizedTest
    @ValueSource(strings = {"BJECT0000001-sm2", "BJECT0000001-rsa"})
    void provesTheSenderOfAFile(String key) {
        Message proved = VERIFICATION.verify(received(NAME, file("BJECT0000001"), seal(file("BJECT0000001"), key)));
        assertThat(proved.proof().node()).isEqualTo("BJECT0000001");
        assertThat(proved.proof().signedBy()).isEqualToIgnoringCase(key);
        BatchContent content = (BatchContent) proved.content();
        assertThat(content.records()).isEqualTo(1);
        assertThat(content.batch().findings()).isEmpty();
        assertThat(proved.document().sm3()).isEqualTo(sm3(file("BJECT0000001")));
    }

    @Test
    void readsAFileOnceAndAgainOnlyWhereAnotherCertificateThanThatOfTheLastOneSignedIt() {
        FileVerification fresh = new FileVerification(
                SampleHub.partners(), SampleHub.keys().certificates(), List.of(new SendsFiles("e-window")));
        byte[] file = file("BJECT0000001");
        List<String> seals = Stream.of("BJECT0000001-sm2", "BJECT0000001-rsa", "MOHRSS000001-sm2")
                .map(key -> seal(file, key))
                .toList();
        assertThat(readings(fresh, file, seals.get(0))).as("nothing is known").isEqualTo(1);
        assertThat(readings(fresh, file, seals.get(0))).isEqualTo(1);
        assertThat(readings(fresh, file, seals.get(1)))
                .as("SM2 before, RSA now")
                .isEqualTo(1);
        assertThat(readings(fresh, file, seals.get(0))).isEqualTo(1);
        assertThat(readings(fresh, file, seals.get(2)))
                .as("nobody's, and every one is tried")
                .isGreaterThan(2);
    }

    private static int readings(FileVerification verification, byte[] file, String seal) {
        AtomicInteger readings = new AtomicInteger();
        Document counted = Document.elsewhere(
                offset -> {
                    readings.incrementAndGet();
                    return new ByteArrayInputStream(file);
                },
                file.length,
                null);
        try {
            verification.verify(received(NAME, file, seal).holding(counted));
        } catch (Refused refused) {
            assertThat(refused.report().code()).contains(ErrorCode.S21004);
        }
        return readings.get();
    }

    @ParameterizedTest
    @CsvSource({
        "BJECT0000001-sm2-expired, S21005",
        "BJECT0000001-sm2-future, S21005",
        "BJECT0000001-sm2-revoked, S21005",
        "BJECT0000001-rsa-expired, S21005",
        "BJECT0000001-rsa-1024, S21002",
        "MOHRSS000001-sm2, S21004",
        "BJSI00000001-rsa, S21004",
    })
    void refusesAKeyThatMayNotSign(String key, String code) {
        assertThat(codes(received(NAME, file("BJECT0000001"), seal(file("BJECT0000001"), key))))
                .containsExactly(code);
    }

    @Test
    void refusesTheSealOfAnotherFile() {
        String other = seal("another file".getBytes(StandardCharsets.UTF_8), "BJECT0000001-sm2");
        assertThat(codes(received(NAME, file("BJECT0000001"), other))).containsExactly("S21004");
    }

    @Test
    void refusesTheFileOfAnotherSenderWhateverItsSeal() {
        byte[] file = file("MOHRSS000001");
        assertThat(codes(received(NAME, file, seal(file, "BJECT0000001-sm2")))).containsExactly("S21005");
        assertThat(codes(received(NAME, file, seal(file, "MOHRSS000001-sm2")))).containsExactly("S21005", "S21004");
    }

    @Test
    void refusesAFileWithoutSeal() {
        assertThat(codes(received(NAME, file("BJECT0000001"), null))).containsExactly("S11001");
    }

    @Test
    void tellsAnEmptySealFromAWrongOne() {
        assertThat(codes(received(NAME, file("BJECT0000001"), "\n"))).containsExactly("S21001");
        assertThat(codes(received(NAME, file("BJECT0000001"), "no base64"))).containsExactly("S21004");
        assertThat(codes(received(NAME, file("BJECT0000001"), "AAAA"))).containsExactly("S21004");
    }

    @Test
    void refusesANameOfNoKind() {
        assertThat(codes(received("ECT04_2024_1.txt", file("BJECT0000001"), "AAAA")))
                .containsExactly("S11002");
    }

    @Test
    void looksAtTheSignatureOnlyWhereTheFormIsRight() {
        byte[] file = "ECT04|2.0".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(received(NAME, file, "AAAA"))).contains("S11007").doesNotContain("S21004");
    }

    private static List<String> codes(Message message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> VERIFICATION.verify(message));
        assertThat(refused).as("refused").isNotNull();
        return refused.report().findings().stream()
                .map(Finding::code)
                .map(Enum::name)
                .toList();
    }

    private static Message received(String name, byte[] file, String seal) {
        Reception reception =
                new Reception("test", "e-window", Transport.SFTP, Kind.FILE, name, null, Fixture.THEN, false, seal);
        return Message.received(reception, Document.of(file));
    }

    private static byte[] file(String sender) {
        String lines = "ECT04|1.0|" + sender + "|BJSI00000001|20240311|20240311000001|1\n"
                + "1|BJECT0000001202403110930150001|ECT-01|1|91110105MA7ABCD046|20240311093015|" + "0".repeat(64)
                + "|\n";
        return (lines + "END|1|" + sm3(lines.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String sm3(byte[] bytes) {
        return HexFormat.of().formatHex(Tool.run(bytes, "openssl", "dgst", "-sm3", "-binary"));
    }

    private static String seal(byte[] file, String key) {
        boolean sm2 = key.contains("-sm2");
        byte[] value = sm2
                ? ForeignSigner.raw(Tool.run(
                        file,
                        "openssl",
                        "dgst",
                        "-sm3",
                        "-sigopt",
                        "distid:1234567812345678",
                        "-sign",
                        ForeignSigner.path(key)))
                : Tool.run(file, "openssl", "dgst", "-sha256", "-sign", ForeignSigner.path(key));
        return Base64.getEncoder().encodeToString(value) + "\n";
    }

    /** A partner as far as verifying needs one. */
    private record SendsFiles(String name) implements Partner {
        private static final FileLayout LAYOUT =
                new FileLayouts(Path.of("schemas")).read("e-window/registration-reconciliation.layout.yaml");

        @Override
        public List<BatchFormat> batches() {
            return List.of(() -> LAYOUT);
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
    }
}

package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.Tool;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Severity;

/** Variants of PBC-01, made and signed by foreign tools, each with exactly the codes and bytes that it must get. */
class AccountFileTest {
    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final String NAME = "ZHXX_100000000000_BJSI00000001_20240311_00000001.txt";
    private static final Path SAMPLE = Path.of("src/test/resources/partner/pboc/PBC-01_" + NAME);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LINE = 502;

    private static final InKind HUB = new InKind("SM2");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(files = "src/test/resources/hostile/expected-account-feed.tsv", delimiter = '\t')
    void getsExactlyItsCodes(String file, String wire, String expected) throws IOException {
        Path path = HOSTILE.resolve("account-feed").resolve(file);

        JudgedFile judged = JudgedFile.of(HUB, wire, Files.readAllBytes(path), Files.readString(seal(path)));

        String told = judged.findings().stream()
                .map(AccountFileTest::told)
                .sorted((one, two) -> one.replace("~", "").compareTo(two.replace("~", "")))
                .collect(Collectors.joining(" "));
        assertThat(told.isEmpty() ? ErrorCode.OK : told).isEqualTo(expected);
    }

    @Test
    void expectsSomethingOfEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(HOSTILE.resolve("account-feed"));
                Stream<String> lines = Files.lines(HOSTILE.resolve("expected-account-feed.tsv"))) {
            assertThat(lines.map(line -> line.split("\t")[0]))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> !file.endsWith(".sig"))
                                    .toList());
        }
    }

    @Test
    void takesTheSampleWithItsOwnSignature() throws IOException {
        JudgedFile judged = JudgedFile.of(HUB, NAME, Files.readAllBytes(SAMPLE), Files.readString(seal(SAMPLE)));

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.parts()).hasSize(1);
    }

    /** Memory and answer stay small, and every record is told of all the same. */
    @Test
    void findsTenThousandFaults() throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(sample, 0, LINE);
        for (int seq = 1; seq <= 10_000; seq++) {
            byte[] line = Arrays.copyOfRange(sample, LINE, 2 * LINE);
            put(line, 2, "%08d".formatted(seq));
            put(line, 153, "not an account");
            file.write(line);
        }
        String digest = Document.of(file.toByteArray()).sm3();
        byte[] trailer = Arrays.copyOfRange(sample, 4 * LINE, 5 * LINE);
        String limit = new String(sample, LINE + 447, 15, StandardCharsets.US_ASCII);
        put(trailer, 2, "%08d%08d%08d%08d%018d".formatted(10_000, 10_000, 0, 0, 10_000 * Long.parseLong(limit)));
        put(trailer, 52, digest);
        file.write(trailer);
        byte[] whole = file.toByteArray();

        JudgedFile judged = JudgedFile.of(HUB, NAME, whole, signed(whole));

        assertThat(judged.whole().findings()).isEmpty();
        List<Finding> found = judged.findings();
        assertThat(found).hasSize(10_000);
        assertThat(found.get(9_999).location()).isEqualTo("line 10001 bytes 153-184");
        assertThat(judged.parts()).hasSize(20).allSatisfy(part -> {
            assertThat(part.outgoing()).isEmpty();
            assertThat(part.feedback().items()).hasSize(500);
            assertThat(part.feedback().decided()).isEqualTo(500);
        });
    }

    private static String signed(byte[] file) {
        byte[] der = Tool.run(
                file,
                "openssl",
                "dgst",
                "-sm3",
                "-sigopt",
                "distid:1234567812345678",
                "-sign",
                ForeignSigner.path("100000000000-sm2"));
        return Base64.getEncoder().encodeToString(ForeignSigner.raw(der));
    }

    private static void put(byte[] line, int at, String text) {
        byte[] bytes = text.getBytes(GB18030);
        System.arraycopy(bytes, 0, line, at - 1, bytes.length);
    }

    private static Path seal(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    /** As the table has it: where it is a line and bytes, the line, or the signature. */
    private static String told(Finding finding) {
        String where =
                finding.location().replace("line ", "").replace(" bytes ", ":").replaceFirst(".*[.]sig$", "sig");
        return (finding.severity() == Severity.WARNING ? "~" : "")
                + finding.code().code()
                + (finding.record() == null ? "" : "#" + finding.record())
                + "@" + where;
    }
}

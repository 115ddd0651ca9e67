package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.RecordFile;

/** {@code ./hub check} on what an engineer names by mistake, and on many files at once. */
class CheckedFilesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/partner/e-licence");
    private static final String CHANGES = "EBL03_20240321_000001.txt";
    private static final Path SAMPLE = SAMPLES.resolve("EBL-03_LicenceStatusChange_20240321_000001.txt");
    private static final String KEY = "BJEBL0000001-sm2";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String changes;

    @TempDir
    Path folder;

    @BeforeEach
    void read() throws IOException {
        changes = Files.readString(SAMPLE);
    }

    @Test
    void ofAFolderEveryMessageIsJudgedAndCounted() throws IOException {
        RecordFile.put(Files.createDirectory(folder.resolve("deeper")), CHANGES, bytes(changes), KEY);
        Files.copy(SAMPLES.resolve("EBL-02_LicenceVerifyResult.json"), folder.resolve("result.json"));
        Files.writeString(folder.resolve("expected.json"), "[]");
        Files.writeString(folder.resolve("half.json.tmp"), "{");
        Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("broken.json: refused", "result.json: accepted", CHANGES + ": accepted")
                .contains("3 files 3个文件: 2 accepted 接收, 0 with records refused 部分记录拒收, 1 refused 拒收");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatCannotBeReadDoesNotKeepTheOthersFromBeingJudged() throws IOException {
        Path file = RecordFile.put(folder, CHANGES, bytes(changes), KEY);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(check("missing.json", empty.toString(), file.toString(), file + ".sig"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "missing.json is no file that can be read.",
                        "There is no message in the folder " + empty + ".");
        assertThat(out.toString()).contains(CHANGES + ": accepted");
    }

    @Test
    void aSignatureWithoutItsFileIsNoMessage() throws IOException {
        Path alone = Files.writeString(folder.resolve("a.txt.sig"), "AAAA");
        assertThat(check(alone.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("name the file that it belongs to");
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004x, a ZIP archive",
        "\u00ff\u00d8\u00ff\u00e0, a JPEG picture",
        "%PDF-1.7, a PDF",
        "hello, neither XML"
    })
    void whatIsNoMessageIsToldSo(String beginning, String said) throws IOException {
        byte[] content = (beginning + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("thing.bin"), content);
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("refused 拒收 S1100", "hint 提示: ", said);
    }

    @Test
    void anEmptyFileIsToldSo() throws IOException {
        Path message = Files.createFile(folder.resolve("message.json"));
        RecordFile.put(folder, CHANGES, new byte[0], KEY);
        assertThat(check(message.toString(), folder.resolve(CHANGES).toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("message.json: refused 拒收 S11005, 1 error\n", "the file is empty 文件是空的")
                .contains(CHANGES + ": refused 拒收 S11007, 1 error\n", "文件是空的 / the file is empty");
    }

    /** Signed as it was before: the hub can say no more than that the signature is wrong. */
    @Test
    void changedLineEndsExplainAWrongSignature() throws IOException {
        RecordFile.put(folder, CHANGES, bytes(changes), KEY);
        Path file = Files.writeString(folder.resolve(CHANGES), changes.replace("\n", "\r\n"));
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("S21004, 1 error\n", "lines end with CR LF, but are to end with LF", "行尾是CR LF，应为LF");
        out.getBuffer().setLength(0);
        RecordFile.put(folder, CHANGES, bytes(changes), KEY);
        check(file.toString());
        assertThat(out.toString()).doesNotContain("hint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void ofAnotherEncodingOnlyTheEncodingIsTold(String charset) throws IOException {
        Path file = RecordFile.put(folder, CHANGES, changes.getBytes(Charset.forName(charset)), KEY);
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("S11004, 1 error\n", "编码是UTF-16，应为UTF-8 / the encoding is UTF-16, not UTF-8");
    }

    @Test
    void aBatchFileIsKnownByItsFirstLineWhateverItIsCalled() throws IOException {
        Path file = RecordFile.put(folder, "EBL03_2024-03-21_1.txt", bytes(changes), KEY);
        Files.delete(folder.resolve("EBL03_2024-03-21_1.txt.sig"));
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("S11001");
        out.getBuffer().setLength(0);
        RecordFile.put(folder, "EBL03_2024-03-21_1.txt", bytes(changes), KEY);
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("S11002", "the file's name must be like EBL03_{date}_{seq6}.txt");
    }

    @Test
    void aNameThatSaysOtherwiseThanTheFirstLineIsToldByColumn() throws IOException {
        Path file = RecordFile.put(folder, "EBL03_20240321_000077.txt", bytes(changes), KEY);
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("S11002", "batch number is another than in the file's name");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int check(String... files) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("check"), Stream.of(files)).toArray(String[]::new));
    }
}

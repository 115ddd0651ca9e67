package org.shebaohub.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.message.Document;

/** PBC-03 as it must be, and with one thing wrong. */
class AccountAnswerTest {
    private static final String BATCH = "20240311ZHXX00000001";
    private static final int RECORDS = 100;

    @TempDir
    Path folder;

    @Test
    void findsNothingInAFileThatAnswersEachRecord() throws Exception {
        assertThat(AccountAnswer.faults(file(""), BATCH, RECORDS)).isEmpty();
        assertThat(AccountAnswer.faults(file(""), "20240311ZHXX00000002", RECORDS))
                .hasSize(1);
        assertThat(AccountAnswer.faults(file(""), BATCH, RECORDS + 1)).hasSize(1);
    }

    /** Record 97 is one that the core refuses. */
    @ParameterizedTest
    @CsvSource({
        "97 22000000, record 97 has another's answer",
        "5 10000000, record 5 has another's answer",
        "7 account, record 7 has another's account",
        "8 again, record 9 is out of order",
        "counts, has wrong counts",
        "digest, has another SM3 in its last line",
        "more, goes on after its last line"
    })
    void tellsWhatIsWrong(String what, String fault) throws Exception {
        assertThat(AccountAnswer.faults(file(what), BATCH, RECORDS)).anyMatch(one -> one.endsWith(fault));
    }

    private Path file(String wrong) throws IOException {
        StringBuilder text = new StringBuilder(line("H" + " ".repeat(74) + BATCH));
        for (int seq = 1; seq <= RECORDS; seq++) {
            String decision = CoreAnswers.decision(seq);
            if (wrong.matches(seq + " \\d{8}")) {
                decision = wrong.substring(wrong.indexOf(' ') + 1);
            }
            int account = wrong.equals(seq + " account") ? seq + 1 : seq;
            String detail = line("D%08d%18s%017d%15s%s".formatted(seq, "", account, "", decision));
            text.append(detail).append(wrong.equals(seq + " again") ? detail : "");
        }
        String digest = wrong.equals("digest") ? "0".repeat(64) : sm3(text.toString());
        int refused = wrong.equals("counts") ? 2 : 1;
        text.append(line("T%08d%08d%08d%08d%s".formatted(RECORDS, RECORDS - refused, 0, refused, digest)));
        text.append(wrong.equals("more") ? "D" : "");
        return Files.writeString(folder.resolve("answer"), text, StandardCharsets.ISO_8859_1);
    }

    private static String line(String begun) {
        return "%-500s\r\n".formatted(begun);
    }

    private static String sm3(String text) {
        return Document.of(text.getBytes(StandardCharsets.ISO_8859_1)).sm3();
    }
}

package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.Tool;

/** Anyone can compute it again: first 32 hex digits of SM3 over {@code sender|key|chunk} (interfaces.md 8.2). */
class CanonicalIdTest {
    @ParameterizedTest
    @CsvSource({
        "BJECT0000001, BJECT0000001202403110930150001, 1",
        "100000000000, 20240311ZHXX00000001, 12",
        "100000000000, 102100009019:2024031100000001, 1",
        "NHSA00000001, YDJ05_20240328_000001.csv, 1"
    })
    void isWhatOpensslSays(String sender, String key, int chunk) {
        String text = sender + "|" + key + "|" + chunk;
        String digest = new String(
                Tool.run(text.getBytes(StandardCharsets.UTF_8), "openssl", "dgst", "-sm3", "-r"),
                StandardCharsets.US_ASCII);
        assertThat(CanonicalId.of(sender, key, chunk)).isEqualTo(digest.substring(0, 32));
    }
}

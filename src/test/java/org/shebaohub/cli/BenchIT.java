package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.kit.HubProcess;

/** {@code ./hub bench} ends with figures for each of its flows; what they are says nothing in so short a run. */
class BenchIT {
    @TempDir
    Path folder;

    @Test
    void comparesARegistrationWithTheFloor() throws Exception {
        JsonNode result = bench("--seconds", "10", "--suite", "SM2");
        assertThat(result.path("slices").asInt()).isPositive();
        assertThat(result.path("ratio").asDouble()).isPositive();
        assertThat(result.path("latencies").asInt()).isPositive();
    }

    @Test
    void timesSettlements() throws Exception {
        JsonNode result = bench("--flow", "settlement", "--seconds", "10", "--rate", "20", "--suite", "RSA");
        assertThat(result.path("messages").asInt()).isEqualTo(120);
        assertThat(result.path("p99Ms").asDouble()).isPositive();
    }

    @Test
    void takesAFileOfAccounts() throws Exception {
        JsonNode result = bench("--flow", "account-feed", "--records", "1203", "--answered");
        assertThat(result.path("records").asInt()).isEqualTo(1203);
        assertThat(result.path("reply").path("bytes").asInt()).isEqualTo((1203 + 2) * 502);
    }

    private JsonNode bench(String... options) throws Exception {
        Path out = folder.resolve("out");
        Process bench = HubProcess.command(
                out,
                Stream.concat(Stream.of("bench", "--json"), Stream.of(options)).toArray(String[]::new));
        try {
            assertThat(bench.waitFor(200, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            bench.destroyForcibly();
        }
        String printed = Files.readString(out);
        assertThat(bench.exitValue()).as(printed).isZero();
        return new ObjectMapper().readTree(printed);
    }
}

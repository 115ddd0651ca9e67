package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code ./hub demo --once} in a process of its own: every flow as the partner and the core see it. */
class DemoIT {
    @Test
    void everyFlowHasItsOutcome() throws Exception {
        OwnFolders own = OwnFolders.of("demo-it");
        Path out = own.data().resolveSibling("out");
        Process demo = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "demo",
                        "--once",
                        "--config",
                        own.config().toString(),
                        "--data",
                        own.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(demo.waitFor(180, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            demo.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).filteredOn(line -> line.startsWith("FAIL")).isEmpty();
        assertThat(lines.get(lines.size() - 1)).matches("flows: \\d+ delivered, \\d+ refused as expected, 0 failed");
        assertThat(demo.exitValue()).isZero();
    }

    /** Without the tests' own classes, which the hub would take for parts of it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

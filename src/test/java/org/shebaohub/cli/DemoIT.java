package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;

/** {@code ./hub demo --once} in a process of its own: every flow as the partner and the core see it. */
class DemoIT {
    @Test
    void everyFlowHasItsOutcome() throws Exception {
        OwnFolders own = OwnFolders.of("demo-it");
        Path out = own.data().resolveSibling("out");
        Process demo = HubProcess.start(own, out, "demo", "--once").process();
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
}

package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;

/** {@code ./hub demo --once} in a process of its own: every flow as the partners and the core see it. */
class DemoIT {
    private static final String[] CHANNELS = {
        "e-window →",
        "→ e-licence →",
        "pboc →",
        "medical →",
        "certification-mohrss →",
        "certification-bjtapp →",
        "certification-mfa →",
        "core →"
    };

    /** Of section 5 of the interface; the acknowledgements are in the outcomes. */
    private static final String[] TYPES = {
        "ECT-01", "ECT-02", "ECT-03", "ECT-04", "EBL-01", "EBL-02", "EBL-03", "PBC-01", "PBC-02", "PBC-03", "YDJ-01",
        "YDJ-02", "YDJ-03", "YDJ-04", "YDJ-05", "CRT-01", "CRT-02", "CRT-03", "STQ-01", "ACK-01", "ACK-02"
    };

    @Test
    void everyFlowHasItsOutcome() throws Exception {
        OwnFolders own = OwnFolders.of("demo-it");
        Path out = own.data().resolveSibling("out");
        Process demo = HubProcess.start(own, out, "demo", "--once").process();
        try {
            assertThat(demo.waitFor(300, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            demo.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).filteredOn(line -> line.startsWith("FAIL")).isEmpty();
        assertThat(String.join("\n", lines)).contains(CHANNELS).contains(TYPES);
        assertThat(lines.get(lines.size() - 1)).matches("flows: \\d+ delivered, \\d+ refused as expected, 0 failed");
        assertThat(demo.exitValue()).isZero();
    }
}

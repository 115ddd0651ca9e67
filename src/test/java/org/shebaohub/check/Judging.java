package org.shebaohub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.shebaohub.message.Report;

/** Tests that judge files of a folder offline, with the settings of the trial. */
abstract class Judging {
    static final Path HOSTILE = Path.of("src/test/resources/hostile");
    static OfflineCheck check;

    @BeforeAll
    static void open() {
        check = OfflineCheck.open(Map.of("hub.home", ".", "hub.config-folder", "config", "hub.environment", "TRIAL"));
    }

    @AfterAll
    static void close() {
        check.close();
    }

    /** @param location what the place of each finding looks like */
    static void mustTell(Report report, String expected, String location) {
        assertThat(Told.of(report)).as("%s", report.findings()).isEqualTo(expected);
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.location()).matches(location);
            assertThat(finding.chinese()).containsPattern("\\p{IsHan}");
        });
    }

    /** Every file of that hostile folder stands in the table, and nothing else does. */
    static void mustListTheWhole(String folder, String table) throws IOException {
        try (Stream<Path> files = Files.list(HOSTILE.resolve(folder));
                Stream<String> lines = Files.lines(HOSTILE.resolve(table))) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.endsWith(".sig"))
                    .toList();
            assertThat(lines.map(line -> line.split("\t")[0])).containsExactlyInAnyOrderElementsOf(there);
        }
    }
}

package org.shebaohub.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.MovedClock;
import org.springframework.util.unit.DataSize;

/** An upload that never ends, by an hour of a clock that is moved. */
class FinishedFilesTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final MovedClock clock = new MovedClock(Instant.parse("2024-03-11T01:00:00Z"));
    private final List<String> alerts = new ArrayList<>();
    private final FinishedFiles finished = new FinishedFiles(
            clock,
            (kind, subject, text) -> alerts.add(kind + " " + subject),
            new ReceiveSettings(
                    5,
                    Duration.ofSeconds(1),
                    DataSize.ofMegabytes(4),
                    DataSize.ofMegabytes(16),
                    Duration.ofMinutes(10)));

    @Test
    void whatGrowsIsLeftAloneWithoutAnAlertHoweverLongItTakes() {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(finished.accept(file("GROWS.txt.tmp", minute))).isFalse();
            assertThat(finished.accept(file("GROWS.txt", minute))).isTrue();
            assertThat(finished.waitedTooLong("/in/GROWS.txt")).isFalse();
            clock.move(A_MINUTE);
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void whatStoppedGrowingIsToldOnceTenMinutesLater() {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(finished.accept(file("STOPS.txt.tmp", Math.min(minute, 20))))
                    .isFalse();
            assertThat(alerts).hasSize(minute <= 30 ? 0 : 1);
            clock.move(A_MINUTE);
        }
        assertThat(alerts).containsExactly("file-waiting /in/STOPS.txt.tmp");
    }

    @Test
    void aFileWithoutItsSignatureIsWaitedForTenMinutesFromItsLastByteOn() {
        for (int minute = 0; minute < 60; minute++) {
            finished.accept(file("UNSIGNED.txt", Math.min(minute, 20)));
            assertThat(finished.waitedTooLong("/in/UNSIGNED.txt")).isEqualTo(minute > 30);
            clock.move(A_MINUTE);
        }
    }

    private static GenericFile<Object> file(String name, long length) {
        GenericFile<Object> file = new GenericFile<>();
        file.setAbsoluteFilePath("/in/" + name);
        file.setFileNameOnly(name);
        file.setFileLength(length);
        return file;
    }
}

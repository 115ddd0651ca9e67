package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.message.CannotStart;

/** The data files as they are, and what happens when an engineer slips. */
class ReferenceDataTest {
    private static final Path FOLDER = Path.of("schemas/reference");

    @TempDir
    Path mine;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, mine.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void knowsDivisionsByTheirDate() {
        Divisions divisions = ReferenceData.load(mine).divisions();
        assertThat(divisions.has("110103", LocalDate.of(2009, 5, 1))).isTrue();
        assertThat(divisions.has("110103", LocalDate.of(2024, 5, 1))).isFalse();
        assertThat(divisions.has("110228", LocalDate.of(2014, 5, 1))).isTrue();
        assertThat(divisions.has("110118", LocalDate.of(2014, 5, 1))).isFalse();
        assertThat(divisions.has("131082", LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(divisions.covers("330199", LocalDate.of(2024, 5, 1))).isFalse();
        assertThat(divisions.covers("110199", LocalDate.of(2024, 5, 1))).isTrue();
    }

    @Test
    void groupsInsurancesByDate() {
        InsuranceGroups groups = ReferenceData.load(mine).insuranceGroups();
        assertThat(groups.of("O", LocalDate.of(2019, 12, 31))).contains("510");
        assertThat(groups.of("M", LocalDate.of(2020, 1, 1))).contains("310", "510");
        assertThat(groups.enrols(true)).containsExactly("410");
    }

    @Test
    void movesWorkingDaysAsTheNoticesSay() {
        WorkingDays days = ReferenceData.load(mine).workingDays();
        assertThat(days.isWorking(LocalDate.of(2024, 2, 18))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2024, 2, 12))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2024, 2, 19))).isTrue();
        assertThat(days.covers(LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void closesOnlyWhereHoursAreGiven() throws IOException {
        replace(
                "business-hours.yaml",
                "hours: []",
                """
                hours:
                  - {types: [ECT-01], from: 2024-01-01, first-day: 5, last-day: 25, opens: "06:00", closes: "17:00"}
                """);
        BusinessHours hours = ReferenceData.load(mine).businessHours();
        assertThat(hours.open("ECT-01", LocalDateTime.of(2024, 3, 5, 6, 0))).isTrue();
        assertThat(hours.open("ECT-01", LocalDateTime.of(2024, 3, 5, 17, 0))).isFalse();
        assertThat(hours.open("ECT-01", LocalDateTime.of(2024, 3, 26, 9, 0))).isFalse();
        assertThat(hours.open("ECT-01", LocalDateTime.of(2023, 3, 26, 9, 0))).isTrue();
        assertThat(hours.open("ECT-02", LocalDateTime.of(2024, 3, 26, 9, 0))).isTrue();
    }

    @Test
    void takesAReplacedFile() throws IOException {
        replace("minimum-wage.yaml", "2025-09: 2540", "2025-09: 2540\n  2026-09: 2700");
        replace("minimum-wage.yaml", "to: 2026-08", "to: 2027-08");
        assertThat(ReferenceData.load(mine).minimumWage().of(LocalDate.of(2026, 10, 1)))
                .get()
                .hasToString("2700");
    }

    @Test
    void saysFileAndLineOfASlip() throws IOException {
        replace("minimum-wage.yaml", "2540", "two thousand");
        assertThatThrownBy(() -> ReferenceData.load(mine))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching(".*minimum-wage.yaml line \\d+: an amount is expected here\\.");
    }

    @Test
    void saysFileAndLineOfBrokenYaml() throws IOException {
        replace("limits.yaml", "photo: {", "photo: {{");
        assertThatThrownBy(() -> ReferenceData.load(mine))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("limits.yaml line ");
    }

    @Test
    void saysFileAndLineOfABadDivision() throws IOException {
        replace("divisions.csv", "110101,1980,,", "11010,1980,,");
        assertThatThrownBy(() -> ReferenceData.load(mine))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("divisions.csv line ");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(mine.resolve("ages.yaml"));
        assertThatThrownBy(() -> ReferenceData.load(mine))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ages.yaml cannot be read");
    }

    private void replace(String file, String old, String next) throws IOException {
        String text = Files.readString(mine.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(mine.resolve(file), text.replace(old, next));
    }
}

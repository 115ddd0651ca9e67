package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;
import org.shebaohub.message.Severity;
import org.shebaohub.partner.ReferenceData;

/** Reference data that does not cover the day of a message warns and refuses nothing; hours only mark. */
class OutsideItsYearsTest {
    @TempDir
    Path mine;

    @BeforeEach
    void copyWithOtherYears() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("schemas/reference"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replaceAll("covers: \\{.*}", "covers: {from: 1990-01-01, to: 1999-12-31}")
                        .replaceAll("(?m)^covers,.*", "covers,,1990,1999");
                Files.writeString(mine.resolve(file.getFileName().toString()), text);
            }
        }
    }

    @Test
    void warnsOnly() {
        Report report = Judged.unit()
                .value("RegChannel", "7")
                .value("RegOrg", "330199")
                .report(Judged.rules(ReferenceData.load(mine)));
        assertThat(report.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ErrorCode.S44009, Severity.WARNING),
                        org.assertj.core.groups.Tuple.tuple(ErrorCode.S44011, Severity.WARNING));
    }

    @Test
    void warnsOfBankAgeAndWage() {
        Report account = Judged.account()
                .value("BankTypeCode", "307")
                .value("BankCode", "307584007998")
                .report(Judged.rules(ReferenceData.load(mine)));
        assertThat(account.findings()).extracting(Finding::code).contains(ErrorCode.S52009);
        assertThat(account.refuses()).isFalse();
        Report employee = Judged.employees()
                .value("BirthDate", "1900-01-01")
                .value("CertType", "99")
                .report(Judged.rules(ReferenceData.load(mine)));
        assertThat(employee.ofRecord("1"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(ErrorCode.S52001, ErrorCode.S52003);
        assertThat(employee.refuses("1")).isFalse();
    }

    @Test
    void marksWhatComesOutsideBusinessHours() throws Exception {
        Files.writeString(
                mine.resolve("business-hours.yaml"),
                """
                hours:
                  - {types: [ECT-01], from: 2024-01-01, first-day: 5, last-day: 25, opens: "18:00", closes: "19:00"}
                """);
        Report report = Judged.unit().report(Judged.rules(ReferenceData.load(mine)));
        assertThat(report.findings())
                .extracting(Finding::code, Finding::severity, Finding::record)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ErrorCode.S53005, Severity.WARNING, null));
    }
}

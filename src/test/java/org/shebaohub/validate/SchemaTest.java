package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.validate.Judged.account;
import static org.shebaohub.validate.Judged.employees;
import static org.shebaohub.validate.Judged.unit;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S11006: what the schema says, and that the samples get through. */
class SchemaTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                bad(
                        "a missing element",
                        unit().without("PostCode").without("OfficeAddr"),
                        "UnitRegistration/Unit/SettlementDistrict"),
                bad("the last element missing", unit().without("FirstPayMonth"), "UnitRegistration"),
                bad(
                        "elements out of order",
                        unit().with("<RegState>1</RegState>", "").withAfter("</OfficeAddr>", "<RegState>1</RegState>"),
                        "UnitRegistration/Unit/OfficeAddr"),
                bad(
                        "an element that is unknown",
                        unit().withAfter("</OfficeAddr>", "<Fax>1</Fax>"),
                        "UnitRegistration/Unit/Fax"),
                bad(
                        "an element twice",
                        unit().withAfter("</EstDate>", "<EstDate>2024-03-08</EstDate>"),
                        "UnitRegistration/Unit/EstDate[2]"),
                bad(
                        "an optional element that is empty",
                        unit().value("EntShortName", ""),
                        "UnitRegistration/Unit/EntShortName"),
                bad("an identifier that is empty", unit().value("UniScId", ""), "UnitRegistration/Unit/UniScId"),
                bad("an identifier over 64", unit().value("UniScId", "9".repeat(65)), "UnitRegistration/Unit/UniScId"),
                bad("a name over 200", unit().value("EntName", "北".repeat(201)), "UnitRegistration/Unit/EntName"),
                bad("a type of the wrong form", unit().value("EntType", "11A0"), "UnitRegistration/Unit/EntType"),
                bad("full-width digits", unit().value("PostCode", "１００１０２"), "UnitRegistration/Unit/PostCode"),
                bad("an impossible date", unit().value("EstDate", "2023-02-29"), "UnitRegistration/Unit/EstDate"),
                bad("a date with a zone", unit().value("EstDate", "2024-03-08Z"), "UnitRegistration/Unit/EstDate"),
                bad("a date with white space", unit().value("EstDate", " 2024-03-08"), "UnitRegistration/Unit/EstDate"),
                bad("a thirteenth month", unit().value("FirstPayMonth", "202413"), "UnitRegistration/FirstPayMonth"),
                bad("three decimals", unit().value("RegCap", "1000000.001"), "UnitRegistration/Unit/RegCap"),
                bad("a sign", unit().value("RegCap", "-1.00"), "UnitRegistration/Unit/RegCap"),
                bad(
                        "a currency that is none",
                        unit().with("Currency=\"CNY\"", "Currency=\"yuan\""),
                        "UnitRegistration/Unit/RegCap/@Currency"),
                bad("a missing attribute", unit().with(" Currency=\"CNY\"", ""), "UnitRegistration/Unit/RegCap"),
                bad(
                        "an unknown attribute",
                        unit().with("<RegState>", "<RegState a=\"1\">"),
                        "UnitRegistration/Unit/RegState"),
                bad(
                        "nine insurances",
                        unit().withAfter("<InsuType>510</InsuType>", "<InsuType>410</InsuType>".repeat(4)),
                        "UnitRegistration/Insurances/InsuType[9]"),
                bad("text between elements", unit().with("<Unit>", "<Unit>文"), "UnitRegistration/Unit"),
                bad(
                        "another namespace",
                        unit().with("<RegState>", "<RegState xmlns=\"urn:x\">"),
                        "UnitRegistration/Unit/RegState"),
                bad(
                        "a derived type",
                        unit().with(
                                        "<FirstPayMonth>",
                                        "<FirstPayMonth xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Digits6\">"),
                        "UnitRegistration/FirstPayMonth"),
                bad(
                        "two bodies",
                        account().with("</Body>", "<StatusQuery><RefMsgId>1</RefMsgId></StatusQuery></Body>"),
                        "StatusQuery"),
                bad("the body of another type", account().value("MsgType", "ECT-01"), "UnitBankAccountPush"),
                bad("a send time without offset", unit().value("SendTime", "2024-03-11T09:30:15"), "Header/SendTime"),
                bad("no BizSerialNo", unit().without("BizSerialNo"), "Header/TestFlag"),
                bad("a TestFlag that is none", unit().value("TestFlag", "2"), "Header/TestFlag"),
                bad("no Photo", employees().without("Photo"), "FirstEmployeeRegistration/Employee[1]"),
                bad(
                        "six hospitals",
                        employees()
                                .with(
                                        "</Hospitals><Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7201\"",
                                        "<HospitalCode>H11010500001</HospitalCode>".repeat(5)
                                                + "</Hospitals><Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7201\""),
                        "FirstEmployeeRegistration/Employee[3]/Hospitals/HospitalCode[6]"),
                bad(
                        "a Seq that is no number",
                        employees().with("Seq=\"2\"", "Seq=\"二\""),
                        "FirstEmployeeRegistration/Employee[2]/@Seq"),
                bad(
                        "a flag that is none",
                        employees().value("CadrePost", "2"),
                        "FirstEmployeeRegistration/Employee[1]/CadrePost"),
                bad(
                        "a digest of an attachment",
                        employees().with("0a".repeat(32), "0a".repeat(31)),
                        "FirstEmployeeRegistration/Employee[3]/Attachment/@Sm3"),
                bad(
                        "a salary of nine digits",
                        employees().value("MonthlySalary", "123456789.00"),
                        "FirstEmployeeRegistration/Employee[1]/MonthlySalary"));
    }

    static Stream<Arguments> neighbours() {
        return Stream.of(
                good("the sample", unit()),
                good("employees", employees()),
                good("the account", account()),
                good(
                        "no optional element",
                        unit().without("EntShortName")
                                .without("OpTo")
                                .without("PostCode")
                                .without("Email")),
                good("29 February of a leap year", unit().value("EstDate", "2024-02-29")),
                good("29 February 2000", unit().value("EstDate", "2000-02-29")),
                good("a name of 200", unit().value("EntName", "北".repeat(200))),
                good("no decimals", unit().value("RegCap", "1000000")),
                good("other offsets and fractions", unit().value("SendTime", "2024-03-11T01:30:15.123Z")),
                good(
                        "schema hints",
                        unit().with(
                                        " Version=\"1.0\"",
                                        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:gov:bj:si:hub:1.0 hub.xsd\" Version=\"1.0\"")),
                good("white space between elements", unit().with("<Unit>", "<Unit>\n  ")),
                good(
                        "five hospitals",
                        employees()
                                .with(
                                        "<Hospitals><HospitalCode>H11010500001</HospitalCode></Hospitals><Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7201\"",
                                        "<Hospitals>" + "<HospitalCode>H11010500001</HospitalCode>".repeat(5)
                                                + "</Hospitals><Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7201\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tellsTheOnePlaceThatDoesNotFit(String name, Judged message, String place) {
        assertThat(message.told()).containsExactly("S11006 error " + place);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void letsItsNeighbourThrough(String name, Judged message) {
        assertThat(message.told()).isEmpty();
    }

    @Test
    void tellsFortyFaultsAtOnce() {
        Judged message = many(10).edit("<MonthlySalary>[^<]*", "<MonthlySalary>x")
                .edit("<BirthDate>[^<]*", "<BirthDate>1990-3-7")
                .edit("<CadrePost>[^<]*", "<CadrePost>7")
                .edit("<JobStart>[^<]*", "<JobStart>2024-13-01")
                .judged();
        assertThat(message.told()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void namesWhatIsExpectedAndTheLineItStandsOn() {
        var findings = unit().without("RegOrg")
                .with("<RegState>", "\n\n  <RegState>")
                .report()
                .findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).location()).isEqualTo("/HubMessage/Body/UnitRegistration/Unit/RegState @4:3");
        assertThat(findings.get(0).message()).contains("应为RegOrg / ", "expected RegOrg");
    }

    @Test
    void isNotLedAstrayByAValueThatLooksLikeItsOwnWords() {
        Judged message = unit().with("Currency=\"CNY\"", "Currency=\"x' of attribute 'Nothing' on element 'RegCap\"");
        assertThat(message.told()).containsExactly("S11006 error UnitRegistration/Unit/RegCap/@Currency");
    }

    @Test
    void endsSoonWhereNearlyEverythingIsWrong() {
        Judged message = unit().with("<Insurances>", "<Insurances>" + "<InsuType/>".repeat(15_000));
        long began = System.nanoTime();
        assertThat(message.report().findings()).hasSizeBetween(100, 1100);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    static EmployeesText many(int count) {
        String sample = employees().text();
        String first = sample.substring(sample.indexOf("<Employee Seq=\"1\">"), sample.indexOf("<Employee Seq=\"2\">"));
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            String id = Made.id("110105", "1990-03-07", true).substring(0, 14) + "%03d".formatted(i * 2 + 1);
            all.append(first.replace("Seq=\"1\"", "Seq=\"" + i + "\"")
                    .replace("<CertNo>110105199003079978", "<CertNo>" + Made.id(id)));
        }
        String text = sample.substring(0, sample.indexOf("<Employee Seq=\"1\">"))
                + all
                + sample.substring(sample.indexOf("</FirstEmployeeRegistration>"));
        text = text.replaceAll("<EmployeeCount>\\d+", "<EmployeeCount>" + count)
                .replaceAll("<SalaryTotal>[^<]*", "<SalaryTotal>" + 15000L * count);
        return new EmployeesText(text);
    }

    /** Many employees, changed all alike. */
    record EmployeesText(String text) {
        EmployeesText edit(String pattern, String next) {
            return new EmployeesText(text.replaceAll(pattern, next));
        }

        Judged judged() {
            Judged sample = employees();
            return new Judged(text, sample.transport(), sample.now(), sample.environment());
        }
    }

    private static Arguments bad(String name, Judged message, String place) {
        return Arguments.of(name, message, place);
    }

    private static Arguments good(String name, Judged message) {
        return Arguments.of(name, message);
    }
}

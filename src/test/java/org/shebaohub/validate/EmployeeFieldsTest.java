package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.validate.Judged.employees;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Report;

/** Layers 4 and 5 of ECT-02: each finding belongs to a record, and the message goes on. */
class EmployeeFieldsTest {
    private static final String FIRST = "#1 FirstEmployeeRegistration/Employee[1]/";
    private static final String THIRD = "#3 FirstEmployeeRegistration/Employee[3]";

    static Stream<Arguments> fields() {
        return Stream.of(
                told("another sex", employees().value("Sex", "2"), "S44003 error " + FIRST + "Sex"),
                told("an unknown sex with an ID", employees().value("Sex", "9"), "S44003 error " + FIRST + "Sex"),
                told(
                        "another birth date",
                        employees().value("BirthDate", "1990-03-08"),
                        "S44003 error " + FIRST + "BirthDate"),
                told(
                        "both",
                        employees().value("Sex", "2").value("BirthDate", "1990-03-08"),
                        "S44003 error " + FIRST + "Sex",
                        "S44003 error " + FIRST + "BirthDate"),
                told(
                        "another sex with a residence permit",
                        employees()
                                .with(
                                        "<CertNo>810000198808159979</CertNo><Sex>1",
                                        "<CertNo>810000198808159979</CertNo><Sex>2"),
                        "S44003 error " + THIRD + "/Sex"),
                told(
                        "another birth with a permanent resident card",
                        document("07", Made.id("911840", "1990-03-08", true)),
                        "S44003 error " + FIRST + "BirthDate",
                        review("S53001")),
                told("a sex that is none", document("99", "1").value("Sex", "3"), "S44009 error " + FIRST + "Sex"),
                told("a nation that is none", employees().value("Nation", "57"), "S44009 error " + FIRST + "Nation"),
                told("the last nation", employees().value("Nation", "56")),
                told("naturalised", employees().value("Nation", "98")),
                told(
                        "a nationality that is none",
                        employees().value("Nationality", "XYZ"),
                        "S44009 error " + FIRST + "Nationality",
                        "S53001 warning " + FIRST + "Nationality"),
                told("a foreigner", employees().value("Nationality", "DEU"), "S53001 warning " + FIRST + "Nationality"),
                told(
                        "a hukou that is none",
                        employees().value("HukouType", "40"),
                        "S44009 error " + FIRST + "HukouType"),
                told(
                        "a payer that is none",
                        employees().value("PayerCategory", "15"),
                        "S44009 error " + FIRST + "PayerCategory"),
                told(
                        "town hukou as rural worker",
                        employees().value("PayerCategory", "13"),
                        "S52004 error " + FIRST + "PayerCategory"),
                told(
                        "country hukou as town worker",
                        employees().value("HukouType", "20"),
                        "S52004 error " + FIRST + "PayerCategory"),
                told(
                        "country hukou as rural worker",
                        employees().value("HukouType", "20").value("PayerCategory", "14")),
                told("a mobile", employees().value("Mobile", "139000000110"), "S44013 error " + FIRST + "Mobile"),
                told(
                        "a hospital that is none",
                        employees().value("HospitalCode", "X11010500001"),
                        "S44009 error " + FIRST + "Hospitals/HospitalCode"),
                told(
                        "a hospital elsewhere",
                        employees().value("HospitalCode", "H31010100001"),
                        "S44009 error " + FIRST + "Hospitals/HospitalCode"),
                told(
                        "a pharmacy",
                        employees().value("HospitalCode", "P11010500001"),
                        "S44009 error " + FIRST + "Hospitals/HospitalCode"),
                told("another hospital of Beijing", employees().value("HospitalCode", "H11010800123")),
                told("Yanda's town", employees().value("HospitalCode", "H13108200001")),
                told(
                        "an attachment that is none",
                        employees().with("Kind=\"PERMIT\"", "Kind=\"PICTURE\""),
                        "S44009 error " + THIRD + "/Attachment/@Kind",
                        "S53002 warning " + THIRD),
                told(
                        "a treaty with nowhere",
                        employees()
                                .withAfter(
                                        Judged.permit(), "<Treaty><Country>ZZZ</Country><CertNo>1</CertNo></Treaty>"),
                        "S44009 error " + THIRD + "/Treaty/Country"),
                told(
                        "a treaty with Germany",
                        employees()
                                .withAfter(
                                        Judged.permit(), "<Treaty><Country>DEU</Country><CertNo>1</CertNo></Treaty>")),
                told("no permit copy", employees().with(Judged.permit(), ""), "S53002 warning " + THIRD),
                told(
                        "part-time",
                        employees().value("PartTimeInjuryOnly", "1"),
                        "S53004 warning " + FIRST + "PartTimeInjuryOnly"),
                told(
                        "the unit's code",
                        employees().value("UniScId", "91110105MA7ABCD045"),
                        ofUnit(1),
                        ofUnit(2),
                        ofUnit(3)),
                told(
                        "the same person again",
                        employees()
                                .with(
                                        "<CertNo>130682199511229980</CertNo><Sex>2</Sex><BirthDate>1995-11-22",
                                        "<CertNo>110105199003079978</CertNo><Sex>1</Sex><BirthDate>1990-03-07"),
                        "S51102 error #2 FirstEmployeeRegistration/Employee[2]/CertNo"));
    }

    static Stream<Arguments> photos() {
        return Stream.of(
                photo("Format=\"JPEG\"", "Format=\"PNG\"", true, "Format"),
                photo("WidthPx=\"358\"", "WidthPx=\"299\"", true, "WidthPx"),
                photo("WidthPx=\"358\"", "WidthPx=\"300\"", false, "WidthPx"),
                photo("WidthPx=\"358\"", "WidthPx=\"1200\"", false, "WidthPx"),
                photo("WidthPx=\"358\"", "WidthPx=\"1201\"", true, "WidthPx"),
                photo("HeightPx=\"441\"", "HeightPx=\"399\"", true, "HeightPx"),
                photo("HeightPx=\"441\"", "HeightPx=\"1600\"", false, "HeightPx"),
                photo("HeightPx=\"441\"", "HeightPx=\"1601\"", true, "HeightPx"),
                photo("SizeBytes=\"7201\"", "SizeBytes=\"999\"", true, "SizeBytes"),
                photo("SizeBytes=\"7201\"", "SizeBytes=\"200000\"", false, "SizeBytes"),
                photo("SizeBytes=\"7201\"", "SizeBytes=\"200001\"", true, "SizeBytes"),
                photo("SizeBytes=\"7201\"", "SizeBytes=\"7,201\"", true, "SizeBytes"),
                photo("Sm3=\"afa64", "Sm3=\"gfa64", true, "Sm3"),
                photo("Sm3=\"afa64", "Sm3=\"AFA64", false, "Sm3"));
    }

    static Stream<Arguments> salaries() {
        return Stream.of(
                told("below the minimum wage", salary("2419.99"), "S52001 error " + FIRST + "MonthlySalary"),
                told("the minimum wage", salary("2420.00")),
                told("below it before it rose", salary("2320").value("JobStart", "2023-08-31")),
                told(
                        "below it, part-time",
                        salary("2000").value("PartTimeInjuryOnly", "1"),
                        "S52001 error " + FIRST + "MonthlySalary",
                        "S53004 warning " + FIRST + "PartTimeInjuryOnly"),
                told(
                        "in a month without a known wage",
                        employees().value("JobStart", "2031-01-01"),
                        "S52001 warning " + FIRST + "MonthlySalary"),
                told("a million", salary("1000000.00")),
                told("a million and a fen", salary("1000000.01"), "S52002 error " + FIRST + "MonthlySalary"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"fields", "photos", "salaries"})
    void tells(String name, Judged message, List<String> findings) {
        assertThat(message.told()).containsExactlyInAnyOrderElementsOf(findings);
    }

    @Test
    void saysOfTheSampleWhatItsReadmeSays() {
        Report report = Judged.sample("ECT-02_FirstEmployeeRegistration.xml").report();
        assertThat(report.refuses()).isFalse();
        assertThat(report.refuses("1")).isFalse();
        assertThat(report.ofRecord("2")).extracting(Finding::code).containsExactly(ErrorCode.S52004);
        assertThat(report.refuses("3")).isFalse();
        assertThat(report.ofRecord("3")).extracting(Finding::code).containsExactly(ErrorCode.S53002);
    }

    @Test
    void tellsAMissingPropertyOfAPhotoAtThePhoto() {
        Judged message = employees().with(" Ref=\"photo/810000198808159979.jpg\"", "");
        assertThat(message.with("SizeBytes=\"7201\" ", "").told())
                .containsExactly("S44010 error " + THIRD + "/Photo", "S44010 error " + THIRD + "/Photo");
    }

    @Test
    void tellsFortyFaultsAtOnce() {
        Judged message = SchemaTest.many(10)
                .edit("<Mobile>[^<]*", "<Mobile>1")
                .edit("<Nation>[^<]*", "<Nation>99")
                .edit("<PayerCategory>[^<]*", "<PayerCategory>13")
                .edit("Format=\"JPEG\"", "Format=\"GIF\"")
                .judged();
        assertThat(message.told()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void takesFiveHundredGoodEmployees() {
        assertThat(SchemaTest.many(480).judged().told()).isEmpty();
    }

    private static Judged document(String type, String number) {
        return employees().value("CertType", type).value("CertNo", number);
    }

    private static String review(String code) {
        return code + " warning " + FIRST + "CertType";
    }

    private static String ofUnit(int record) {
        return "S44001 error #" + record + " FirstEmployeeRegistration/UniScId";
    }

    private static Judged salary(String amount) {
        return employees()
                .value("MonthlySalary", amount)
                .value(
                        "SalaryTotal",
                        new java.math.BigDecimal(amount)
                                .add(new java.math.BigDecimal("16600.00"))
                                .toString());
    }

    /** Of the third employee. */
    private static Arguments photo(String old, String next, boolean refused, String property) {
        String before = "Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7201\" Sm3=\"afa64";
        Judged message = employees().with(before, before.replace(old, next));
        return refused ? told(next, message, "S44010 error " + THIRD + "/Photo/@" + property) : told(next, message);
    }

    private static Arguments told(String name, Judged message, String... findings) {
        return Arguments.of(name, message, List.of(findings));
    }
}

package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.validate.Judged.employees;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents, ages and posts of one employee of ECT-02. */
class PersonTest {
    private static final String FIRST = "#1 FirstEmployeeRegistration/Employee[1]/";
    private static final String CERT = "error " + FIRST + "CertNo";

    /** CertType and CertNo of the first employee, a Chinese man born 1990-03-07. */
    static Stream<Arguments> documents() {
        return Stream.of(
                told("ID", document("01", Made.id("110105", "1990-03-07", true))),
                told("ID with a small x", document("01", small())),
                told("ID of a past area", document("01", Made.id("110103", "1990-03-07", true))),
                told("ID of Taiwan province", document("01", Made.id("710000", "1990-03-07", true))),
                told("ID check digit", document("01", Made.spoiled("110105199003079978")), "S44002 " + CERT),
                told("ID of no province", document("01", Made.id("100105", "1990-03-07", true)), "S44002 " + CERT),
                told("ID of 17 digits", document("01", "11010519900307997"), "S44002 " + CERT),
                told("ID of 15 digits", document("01", "110105900307997"), "S44002 " + CERT),
                told("ID in full-width digits", document("01", "１１０１０５１９９００３０７９９７８"), "S44002 " + CERT),
                told(
                        "ID with an impossible birth",
                        document("01", Made.id("110105", "1990-02-30", true)),
                        "S44002 " + CERT),
                told(
                        "ID with a birth to come",
                        document("01", Made.id("110105", "2090-03-07", true)),
                        "S44002 " + CERT),
                told("ID of Hong Kong", document("01", Made.id("810000", "1990-03-07", true)), "S44002 " + CERT),
                told("ID with white space", document("01", "110105199003079978 "), "S44002 " + CERT),
                told("household register", document("02", "110105199003079978")),
                told(
                        "household register check digit",
                        document("02", Made.spoiled("110105199003079978")),
                        "S44006 " + CERT),
                told(
                        "household register of Taiwan",
                        document("02", Made.id("830000", "1990-03-07", true)),
                        "S44006 " + CERT),
                told("travel permit", document("03", "H12345678"), review("S53002")),
                told("travel permit of 11", document("03", "M1234567890"), review("S53002")),
                told("travel permit of 10", document("03", "H123456789"), "S44006 " + CERT, review("S53002")),
                told(
                        "travel permit of another letter",
                        document("03", "A12345678"),
                        "S44006 " + CERT,
                        review("S53002")),
                told("Taiwan travel permit", document("04", "12345678"), review("S53002")),
                told("Taiwan travel permit of 9", document("04", "123456789"), "S44006 " + CERT, review("S53002")),
                told("residence permit of Macao", permitted("05", Made.id("820000", "1990-03-07", true))),
                told(
                        "residence permit of Taiwan as 05",
                        permitted("05", Made.id("830000", "1990-03-07", true)),
                        "S44004 " + CERT),
                told(
                        "residence permit check digit",
                        permitted("05", Made.spoiled(Made.id("810000", "1990-03-07", true))),
                        "S44002 " + CERT),
                told("residence permit of Taiwan", permitted("06", Made.id("830000", "1990-03-07", true))),
                told(
                        "residence permit of Hong Kong as 06",
                        permitted("06", Made.id("810000", "1990-03-07", true)),
                        "S44004 " + CERT),
                told("permanent resident of 2017", document("07", "USA110090030712"), review("S53001")),
                told(
                        "permanent resident of 2023",
                        document("07", Made.id("911840", "1990-03-07", true)),
                        review("S53001")),
                told(
                        "permanent resident check digit",
                        document("07", Made.spoiled(Made.id("911840", "1990-03-07", true))),
                        "S44005 " + CERT,
                        review("S53001")),
                told(
                        "permanent resident not 9",
                        document("07", Made.id("811840", "1990-03-07", true)),
                        "S44005 " + CERT,
                        review("S53001")),
                told(
                        "permanent resident of 16",
                        document("07", "USA1100900307123"),
                        "S44005 " + CERT,
                        review("S53001")),
                told("passport", document("08", "E1234"), review("S53001")),
                told("passport of 4", document("08", "E123"), "S44006 " + CERT, review("S53001")),
                told("passport of 21", document("08", "E".repeat(21)), "S44006 " + CERT, review("S53001")),
                told("passport in small letters", document("08", "e12345"), "S44006 " + CERT, review("S53001")),
                told("work permit", document("09", "A12345"), review("S53001")),
                told("work permit of 5", document("10", "A1234"), "S44006 " + CERT, review("S53001")),
                told("old work permit", document("11", "A12345"), review("S53001")),
                told("journalist", document("12", "A12345"), review("S53001")),
                told("assigned number", document("90", "12345678"), review("S53001")),
                told("assigned number of 7", document("90", "1234567"), "S44006 " + CERT, review("S53001")),
                told("another document", document("99", "第1号")),
                told("another document with a space", document("99", "第 1 号"), "S44006 " + CERT),
                told("another document of 31", document("99", "1".repeat(31)), "S44006 " + CERT),
                told("an unknown document", document("13", "1"), "S44009 error " + FIRST + "CertType"));
    }

    static Stream<Arguments> ages() {
        return Stream.of(
                age("15", "2008-03-12", true, "0", "2024-03-11T09:30:15", true),
                age("16 that day", "2008-03-11", true, "0", "2024-03-11T09:30:15", false),
                age("man of 60 that day", "1964-03-11", true, "0", "2024-03-11T09:30:15", false),
                age("man of 60 and a day", "1964-03-10", true, "0", "2024-03-11T09:30:15", true),
                age("woman of 50 that day", "1974-03-11", false, "0", "2024-03-11T09:30:15", false),
                age("woman of 50 and a day", "1974-03-10", false, "0", "2024-03-11T09:30:15", true),
                age("man of 1965-01 retires at 60y1m", "1965-01-10", true, "0", "2025-02-10T09:30:15", false),
                age("man of 1965-01 after 60y1m", "1965-01-10", true, "0", "2025-02-11T09:30:15", true),
                age("man of 1976-09 retires at 63", "1976-09-10", true, "0", "2039-09-10T09:30:15", false),
                age("man of 1976-09 after 63", "1976-09-10", true, "0", "2039-09-11T09:30:15", true),
                age("woman of 1975-01 retires at 50y1m", "1975-01-10", false, "0", "2025-02-10T09:30:15", false),
                age("woman of 1975-01 after 50y1m", "1975-01-10", false, "0", "2025-02-11T09:30:15", true),
                age("woman of 1984-11 retires at 55", "1984-11-10", false, "0", "2039-11-10T09:30:15", false),
                age("just past midnight in Beijing", "1964-03-10", true, "0", "2024-03-11T00:00:01", true),
                age("just before midnight in Beijing", "1964-03-10", true, "0", "2024-03-10T23:59:59", false));
    }

    static Stream<Arguments> cadres() {
        return Stream.of(
                told(
                        "a woman of 50 that day in a cadre post",
                        person("1974-03-11", false, "1", "2024-03-11T09:30:15"),
                        cadre()),
                told("a woman of nearly 50 in a cadre post", person("1974-03-12", false, "1", "2024-03-11T09:30:15")),
                told("a woman of 55 in a cadre post", person("1969-03-11", false, "1", "2024-03-11T09:30:15"), cadre()),
                told(
                        "a woman of 55 and a day in a cadre post",
                        person("1969-03-10", false, "1", "2024-03-11T09:30:15"),
                        cadre(),
                        "S52003 error " + FIRST + "BirthDate"),
                told("a woman of 50 in another post", person("1974-03-11", false, "0", "2024-03-11T09:30:15")),
                told("a man of 55 in a cadre post", person("1969-03-10", true, "1", "2024-03-11T09:30:15")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"documents", "ages", "cadres"})
    void tells(String name, Judged message, List<String> findings) {
        assertThat(message.told()).containsExactlyInAnyOrderElementsOf(findings);
    }

    private static Judged document(String type, String number) {
        return employees().value("CertType", type).value("CertNo", number);
    }

    private static String review(String code) {
        return code + " warning " + FIRST + "CertType";
    }

    private static Judged permitted(String type, String number) {
        return document(type, number)
                .withAfter(
                        "Ref=\"photo/110105199003079978.jpg\"/>",
                        Judged.permit().replace("3.jpg", "1.jpg"));
    }

    /** A number whose check digit is X, written small. */
    private static String small() {
        for (int i = 101; i < 999; i += 2) {
            String number = Made.id("11010519900307" + i);
            if (number.endsWith("X")) {
                return number.replace('X', 'x');
            }
        }
        throw new AssertionError();
    }

    private static String cadre() {
        return "S53003 warning " + FIRST + "CadrePost";
    }

    private static Judged person(String birth, boolean man, String cadre, String sent) {
        return document("01", Made.id("110105", birth, man))
                .value("BirthDate", birth)
                .value("Sex", man ? "1" : "2")
                .value("CadrePost", cadre)
                .sent(sent);
    }

    private static Arguments age(String name, String birth, boolean man, String cadre, String sent, boolean refused) {
        Judged message = person(birth, man, cadre, sent);
        return refused ? told(name, message, "S52003 error " + FIRST + "BirthDate") : told(name, message);
    }

    private static Arguments told(String name, Judged message, String... findings) {
        return Arguments.of(name, message, List.of(findings));
    }
}

package org.shebaohub.demo;

import java.time.LocalDate;

/** One person of an ECT-02, in the order of the wire. */
record Employee(
        String name,
        String certType,
        String certNo,
        boolean male,
        LocalDate birth,
        String nationality,
        String payerCategory,
        String salary,
        boolean cadre,
        String mobile) {

    /** A Beijing employee in whom nothing is wrong. */
    static Employee local(Identifiers ids, LocalDate about, boolean male) {
        String certNo = ids.citizen(about, male);
        return new Employee(
                ids.name(), "01", certNo, male, ids.birth(about), "CHN", "11", "15000.00", false, ids.mobile());
    }

    Employee paid(String other) {
        return new Employee(name, certType, certNo, male, birth, nationality, payerCategory, other, cadre, mobile);
    }

    Employee inCategory(String other) {
        return new Employee(name, certType, certNo, male, birth, nationality, other, salary, cadre, mobile);
    }

    Employee onCadrePost() {
        return new Employee(name, certType, certNo, male, birth, nationality, payerCategory, salary, true, mobile);
    }

    Employee withPaper(String type, String number, String country) {
        return new Employee(name, type, number, male, birth, country, payerCategory, salary, cadre, mobile);
    }

    String xml(int seq, LocalDate jobStart) {
        return "<Employee Seq=\"" + seq + "\">"
                + tag("Name", name) + tag("CertType", certType) + tag("CertNo", certNo) + tag("Sex", male ? "1" : "2")
                + tag("BirthDate", birth.toString()) + tag("Nation", "01") + tag("Nationality", nationality)
                + tag("HukouType", "10") + tag("PayerCategory", payerCategory) + tag("MonthlySalary", salary)
                + tag("JobStart", jobStart.toString()) + tag("CadrePost", cadre ? "1" : "0")
                + tag("PartTimeInjuryOnly", "0") + tag("Mobile", mobile)
                + "<Hospitals><HospitalCode>H11010500001</HospitalCode></Hospitals>"
                + "<Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"9000\" Sm3=\""
                + "562f22e440b2e20858416daabd56cba10884761734f9af975d2320b3e784538f\" Ref=\"photo/" + seq + ".jpg\"/>"
                + "</Employee>";
    }

    private static String tag(String name, String text) {
        return Bodies.tag(name, text);
    }
}

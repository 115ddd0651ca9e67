package org.shebaohub.partner.ewindow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.ReferenceData;

/** One employee of ECT-02. */
final class EmployeeRules {
    private static final int REVIEW_AGE_YEARS = 50;
    private static final Set<String> FOREIGN = Set.of("07", "08", "09", "10", "11", "12", "90");
    private static final Set<String> TRAVEL_PERMITS = Set.of("03", "04");
    private static final Set<String> RESIDENCE_PERMITS = Set.of("05", "06");

    /** Attachments have no upper number; so many faults of them are told for one employee. */
    private static final int ATTACHMENTS_TOLD = 1000;

    private final ReferenceData data;

    EmployeeRules(ReferenceData data) {
        this.data = data;
    }

    void check(Field employee, LocalDate day, Findings found) {
        fields(employee, new FieldChecks(data, day, found));
        salary(employee, found);
        age(employee, day, found);
        payer(employee, found);
        review(employee, day, found);
    }

    private static void fields(Field employee, FieldChecks checks) {
        Field type = employee.child("CertType");
        Field number = employee.child("CertNo");
        checks.document(type, number);
        checks.listed(employee.child("Sex"), "sexes");
        checks.documentAgrees(type, number, employee.child("Sex"), employee.child("BirthDate"));
        checks.listed(employee.child("Nation"), "nations");
        checks.listed(employee.child("Nationality"), "nationalities");
        checks.listed(employee.child("HukouType"), "hukou-types");
        checks.listed(employee.child("PayerCategory"), "payer-categories");
        checks.mobile(employee.child("Mobile"));
        employee.child("Hospitals").children("HospitalCode").forEach(checks::hospital);
        checks.photo(employee.child("Photo"));
        employee.children("Attachment").stream()
                .limit(ATTACHMENTS_TOLD)
                .forEach(attachment -> checks.listed(attachment.attribute("Kind"), "attachment-kinds"));
        checks.listed(employee.at("Treaty", "Country"), "nationalities");
    }

    /** S52001 by the month of JobStart, part-time included; S52002. */
    private void salary(Field employee, Findings found) {
        Field salary = employee.child("MonthlySalary");
        BigDecimal amount = new BigDecimal(salary.text());
        LocalDate start = LocalDate.parse(employee.child("JobStart").text());
        if (data.minimumWage()
                .lastKnown(start)
                .filter(wage -> amount.compareTo(wage) < 0)
                .isPresent()) {
            found.add(ErrorCode.S52001, salary);
        } else if (data.minimumWage().of(start).isEmpty()) {
            found.warn(
                    ErrorCode.S52001,
                    salary,
                    "参数表没有该月的最低工资标准，未比较",
                    "no minimum wage is known for that month; not compared");
        }
        if (amount.compareTo(data.limits().highestMonthlySalary()) > 0) {
            found.add(ErrorCode.S52002, salary);
        }
    }

    private void age(Field employee, LocalDate day, Findings found) {
        Field birth = employee.child("BirthDate");
        LocalDate born = LocalDate.parse(birth.text());
        boolean cadre = employee.child("CadrePost").text().equals("1");
        boolean outside = data.ages().tooYoung(born, day)
                || data.ages().tooOld(born, employee.child("Sex").text(), cadre, day);
        if (outside && data.ages().covers(day)) {
            found.add(ErrorCode.S52003, birth);
        } else if (outside) {
            found.warn(
                    ErrorCode.S52003,
                    birth,
                    "年龄可能不符，参数表未覆盖此日期",
                    "age looks wrong, but the table does not cover this date");
        }
    }

    private static void payer(Field employee, Findings found) {
        Field payer = employee.child("PayerCategory");
        String category = payer.text();
        boolean contradicts =
                switch (employee.child("HukouType").text()) {
                    case "10" -> category.equals("13") || category.equals("14");
                    case "20" -> category.equals("11") || category.equals("12");
                    default -> false;
                };
        if (contradicts) {
            found.add(ErrorCode.S52004, payer);
        }
    }

    private static void review(Field employee, LocalDate day, Findings found) {
        Field type = employee.child("CertType");
        Field nationality = employee.child("Nationality");
        if (FOREIGN.contains(type.text())) {
            found.add(ErrorCode.S53001, type);
        } else if (!nationality.text().equals("CHN")) {
            found.add(ErrorCode.S53001, nationality);
        }
        if (TRAVEL_PERMITS.contains(type.text())) {
            found.add(ErrorCode.S53002, type);
        } else if (RESIDENCE_PERMITS.contains(type.text()) && !hasPermitCopy(employee)) {
            found.add(ErrorCode.S53002, employee);
        }
        Field post = employee.child("CadrePost");
        LocalDate born = LocalDate.parse(employee.child("BirthDate").text());
        boolean woman = employee.child("Sex").text().equals("2");
        if (woman && post.text().equals("1") && !day.isBefore(born.plusYears(REVIEW_AGE_YEARS))) {
            found.add(ErrorCode.S53003, post);
        }
        Field partTime = employee.child("PartTimeInjuryOnly");
        if (partTime.text().equals("1")) {
            found.add(ErrorCode.S53004, partTime);
        }
    }

    private static boolean hasPermitCopy(Field employee) {
        return employee.children("Attachment").stream()
                .anyMatch(attachment -> attachment.attribute("Kind").text().equals("PERMIT"));
    }
}

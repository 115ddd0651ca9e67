package org.shebaohub.partner.ewindow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.InsuranceGroups;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Reader.Subject;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.canonical.Attachment;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Enrolments;
import org.shebaohub.partner.canonical.PersonEnrolment;
import org.shebaohub.partner.canonical.Photo;
import org.shebaohub.partner.canonical.Treaty;
import org.springframework.stereotype.Component;

/** ECT-02 in the canonical form: the good records of it, each answered for medical (M) and the others (O) apart. */
@Component
class EnrolmentReading {
    private static final List<String> GROUPS = List.of("M", "O");
    private static final String ENROLLED = "1";
    private static final String FIRST_TIME = "NEW";

    private final InsuranceGroups insurances;

    EnrolmentReading(ReferenceData data) {
        this.insurances = data.insuranceGroups();
    }

    Reading read(Field body, Report report) {
        Enrolments event = new Enrolments();
        event.setRegSerialNo(Texts.of(body, "RegSerialNo"));
        event.setUnitUscc(Texts.of(body, "UniScId"));
        event.setUnitName(Texts.of(body, "EntName"));
        event.setDeclaredCount(new BigInteger(body.child("EmployeeCount").text()));
        event.setDeclaredTotal(Texts.amount(body.child("SalaryTotal")));
        List<Subject> subjects = new ArrayList<>();
        for (Field employee : body.children("Employee")) {
            String ref = employee.attribute("Seq").text();
            subjects.add(new Subject(
                    ref,
                    Texts.certificate(employee.child("CertNo")),
                    employee.child("Name").text(),
                    false,
                    GROUPS));
            if (!report.refuses(ref)) {
                event.getEnrolment().add(enrolment(ref, employee, report));
            }
        }
        if (event.getEnrolment().isEmpty()) {
            return new Reading(null, subjects);
        }
        CanonicalMessage message = new CanonicalMessage();
        message.getPersonEnrolmentEvent().add(event);
        return new Reading(message, subjects);
    }

    private PersonEnrolment enrolment(String ref, Field employee, Report report) {
        boolean partTime = "1".equals(employee.child("PartTimeInjuryOnly").text());
        PersonEnrolment enrolment = new PersonEnrolment();
        enrolment.setRef(ref);
        enrolment.getReview().addAll(Texts.reviews(report.ofRecord(ref)));
        enrolment.setPerson(PersonReading.read(employee));
        enrolment.getInsuType().addAll(insurances.enrols(partTime));
        enrolment.setStart(Texts.of(employee, "JobStart"));
        enrolment.setState(ENROLLED);
        enrolment.setWage(Texts.amount(employee.child("MonthlySalary")));
        enrolment.setPayerCategory(Texts.of(employee, "PayerCategory"));
        enrolment.setReason(FIRST_TIME);
        employee.child("Hospitals")
                .children("HospitalCode")
                .forEach(code -> enrolment.getHospital().add(code.text()));
        enrolment.setCadre(Texts.of(employee, "CadrePost"));
        enrolment.setPartTime(Texts.of(employee, "PartTimeInjuryOnly"));
        enrolment.setPhoto(photo(employee.child("Photo")));
        employee.children("Attachment").forEach(one -> enrolment.getAttachment().add(attachment(one)));
        enrolment.setTreaty(treaty(employee.child("Treaty")));
        return enrolment;
    }

    private static Photo photo(Field from) {
        Photo photo = new Photo();
        photo.setFormat(from.attribute("Format").text());
        photo.setWidthPx(new BigInteger(from.attribute("WidthPx").text()));
        photo.setHeightPx(new BigInteger(from.attribute("HeightPx").text()));
        photo.setSizeBytes(new BigInteger(from.attribute("SizeBytes").text()));
        photo.setSm3(Texts.sm3(from));
        photo.setFileRef(from.attribute("Ref").text());
        return photo;
    }

    private static Attachment attachment(Field from) {
        Attachment attachment = new Attachment();
        attachment.setKind(from.attribute("Kind").text());
        attachment.setSm3(Texts.sm3(from));
        attachment.setFileRef(from.attribute("Ref").text());
        return attachment;
    }

    private static Treaty treaty(Field from) {
        if (!from.present()) {
            return null;
        }
        Treaty treaty = new Treaty();
        treaty.setCountry(Texts.of(from, "Country"));
        treaty.setCertNo(Texts.of(from, "CertNo"));
        return treaty;
    }
}

package org.shebaohub.partner.certification;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.IdKinds;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Reader.Subject;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Certification;
import org.shebaohub.partner.canonical.Person;

/** CRT-01 in the canonical form: the good records of a part. */
final class AssistedReading {
    private static final List<String> WHOLE = List.of("A");

    private AssistedReading() {}

    static Reading read(List<Field> records, Report report) {
        List<Subject> subjects = new ArrayList<>();
        CanonicalMessage event = new CanonicalMessage();
        for (Field record : records) {
            String ref = record.child("seq").text();
            subjects.add(new Subject(
                    ref, record.child("certNo").text(), record.child("name").text(), false, WHOLE));
            if (!report.refuses(ref)) {
                event.getBenefitCertificationEvent().add(certification(ref, record, report));
            }
        }
        return new Reading(event.getBenefitCertificationEvent().isEmpty() ? null : event, subjects);
    }

    private static Certification certification(String ref, Field from, Report report) {
        Certification event = new Certification();
        event.setRef(ref);
        event.getReview().addAll(report.reviews(ref));
        event.setPerson(person(from));
        event.setBenefitType(from.value("benefitType"));
        event.setMethod(from.value("method"));
        event.setResult(from.value("result"));
        event.setDate(day(from.child("certDate")));
        event.setOrgCode(from.value("orgCode"));
        event.setOrgName(from.value("orgName"));
        event.setSealed(from.value("sealFlag"));
        event.setSelfSigned(from.value("selfSignFlag"));
        event.setResidenceDivision(from.value("division"));
        event.setLossDate(day(from.child("lossDate")));
        event.setLossReason(from.value("lossReason"));
        event.setOperator(from.value("operator"));
        event.setFormKeeping(from.value("formFlag"));
        return event;
    }

    private static Person person(Field from) {
        Person person = new Person();
        String type = from.child("certType").text();
        String number = from.child("certNo").text().replace('x', 'X');
        person.setPersonNo(from.value("personNo"));
        person.setName(from.value("name"));
        person.setCertType(type);
        person.setCertNo(number);
        person.setIdKind(IdKinds.of(type, number));
        return person;
    }

    /** ISO; null where the column is empty. */
    private static String day(Field field) {
        return field.present() ? AssistedRules.day(field).toString() : null;
    }
}

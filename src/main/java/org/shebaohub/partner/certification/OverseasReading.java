package org.shebaohub.partner.certification;

import java.util.Locale;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.IdKinds;
import org.shebaohub.partner.canonical.Certification;
import org.shebaohub.partner.canonical.Person;
import org.shebaohub.partner.canonical.Scan;

/** CRT-03 in the canonical form. */
final class OverseasReading {
    private OverseasReading() {}

    static Certification read(Field body, Report report) {
        Certification event = new Certification();
        event.setRef("1");
        event.getReview().addAll(report.reviews());
        event.setPerson(person(body.child("Person")));
        event.setBenefitType(body.value("BenefitType"));
        event.setMethod(body.value("CertMethod"));
        event.setResult(body.value("CertResult"));
        event.setDate(body.value("CertDate"));
        Field mission = body.child("Mission");
        event.setOrgCode(mission.value("Code"));
        event.setOrgName(mission.value("Name"));
        event.setFormNo(body.value("FormNo"));
        event.setSealed(mission.value("SealFlag"));
        event.setSelfSigned(body.value("SelfSignFlag"));
        event.setResidenceCountry(body.value("ResidenceCountry"));
        event.setLossDate(body.value("LossDate"));
        event.setLossReason(body.value("LossReason"));
        event.setFormType(body.value("FormType"));
        event.setOperator(mission.value("OfficerName"));
        event.setAbroadSince(body.value("AbroadSince"));
        event.setUnitUscc(body.child("Unit").value("UniScId"));
        event.setUnitName(body.child("Unit").value("EntName"));
        body.children("Scan").forEach(one -> event.getScan().add(scan(one)));
        return event;
    }

    private static Person person(Field from) {
        Person person = new Person();
        String type = from.child("CertType").text();
        String number = from.child("CertNo").text().replace('x', 'X');
        String social = from.value("SocialSecurityNo");
        person.setName(from.value("Name"));
        person.setSocialSecurityNo(social == null ? null : social.replace('x', 'X'));
        person.setCertType(type);
        person.setCertNo(number);
        person.setIdKind(IdKinds.of(type, number));
        person.setNationality(from.value("Nationality"));
        return person;
    }

    private static Scan scan(Field from) {
        Scan scan = new Scan();
        scan.setFormat(from.attribute("Format").text());
        scan.setSm3(from.attribute("Sm3").text().toLowerCase(Locale.ROOT));
        scan.setFileRef(from.attribute("Ref").text());
        return scan;
    }
}

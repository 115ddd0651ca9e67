package org.shebaohub.partner.ewindow;

import org.shebaohub.message.Field;
import org.shebaohub.partner.IdKinds;
import org.shebaohub.partner.canonical.Person;

/** An employee as a canonical person. */
final class PersonReading {
    private PersonReading() {}

    static Person read(Field employee) {
        Person person = new Person();
        String type = employee.child("CertType").text();
        String number = Texts.certificate(employee.child("CertNo"));
        person.setName(Texts.of(employee, "Name"));
        person.setSex(Texts.of(employee, "Sex"));
        person.setNation(Texts.of(employee, "Nation"));
        person.setBirth(Texts.of(employee, "BirthDate"));
        person.setFirstWork(Texts.of(employee, "FirstWorkDate"));
        person.setHukou(Texts.of(employee, "HukouType"));
        person.setCertType(type);
        person.setCertNo(number);
        person.setIdKind(IdKinds.of(type, number));
        person.setNationality(Texts.of(employee, "Nationality"));
        person.setMobile(Texts.of(employee, "Mobile"));
        return person;
    }
}

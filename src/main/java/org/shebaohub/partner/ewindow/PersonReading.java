package org.shebaohub.partner.ewindow;

import org.shebaohub.message.Field;
import org.shebaohub.partner.canonical.Person;

/** An employee as a canonical person. */
final class PersonReading {
    private static final int NEW_PERMANENT_CARD = 18;

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
        person.setIdKind(kind(type, number));
        person.setNationality(Texts.of(employee, "Nationality"));
        person.setMobile(Texts.of(employee, "Mobile"));
        return person;
    }

    private static String kind(String type, String number) {
        return switch (type) {
            case "01" -> "CITIZEN";
            case "02" -> "HOUSEHOLD_REGISTER";
            case "03", "04" -> "TRAVEL_PERMIT";
            case "05" -> "HKMO_PERMIT";
            case "06" -> "TW_PERMIT";
            case "07" -> number.length() == NEW_PERMANENT_CARD ? "FPR_2023" : "FPR_OLD";
            case "08" -> "PASSPORT";
            case "09", "10", "11" -> "WORK_PERMIT";
            case "12" -> "PRESS_CARD";
            case "90" -> "ASSIGNED";
            default -> "OTHER";
        };
    }
}

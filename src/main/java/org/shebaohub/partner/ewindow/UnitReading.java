package org.shebaohub.partner.ewindow;

import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.canonical.LegalRep;
import org.shebaohub.partner.canonical.Unit;
import org.shebaohub.partner.canonical.UnitInsurance;
import org.shebaohub.partner.canonical.UnitRegistration;

/** ECT-01 in the canonical form. */
final class UnitReading {
    private UnitReading() {}

    static UnitRegistration read(Field body, Report report) {
        UnitRegistration event = new UnitRegistration();
        event.setRef("1");
        event.getReview().addAll(Texts.reviews(report.ofMessage()));
        event.setRegSerialNo(Texts.of(body, "RegSerialNo"));
        event.setChannel(Texts.of(body, "RegChannel"));
        event.setUnit(unit(body));
        event.setFirstPayMonth(Texts.of(body, "FirstPayMonth"));
        return event;
    }

    private static Unit unit(Field body) {
        Field from = body.child("Unit");
        Unit unit = new Unit();
        unit.setUscc(Texts.of(from, "UniScId"));
        unit.setName(Texts.of(from, "EntName"));
        unit.setShortName(Texts.of(from, "EntShortName"));
        unit.setEntType(Texts.of(from, "EntType"));
        unit.setUnitType(Texts.of(from, "UnitCategory"));
        unit.setEconType(Texts.of(from, "EconType"));
        unit.setIndustry(Texts.of(from, "Industry"));
        unit.setEstDate(Texts.of(from, "EstDate"));
        unit.setOpFrom(Texts.of(from, "OpFrom"));
        unit.setOpTo(Texts.of(from, "OpTo"));
        unit.setRegCap(Texts.amount(from.child("RegCap")));
        unit.setRegCapCurrency(from.child("RegCap").attribute("Currency").text());
        unit.setDomicile(Texts.of(from, "Dom"));
        unit.setRegOrg(Texts.of(from, "RegOrg"));
        unit.setRegState(Texts.of(from, "RegState"));
        unit.setAddress(Texts.of(from, "OfficeAddr"));
        unit.setPostCode(Texts.of(from, "PostCode"));
        unit.setDivision(Texts.of(from, "SettlementDistrict"));
        unit.setLegalRep(person(body.child("LegalRep")));
        unit.setContact(person(body.child("SiContact")));
        body.child("Insurances").children("InsuType").forEach(type -> {
            UnitInsurance insurance = new UnitInsurance();
            insurance.setInsuType(type.text());
            unit.getInsurance().add(insurance);
        });
        return unit;
    }

    private static LegalRep person(Field from) {
        LegalRep person = new LegalRep();
        person.setName(Texts.of(from, "Name"));
        person.setCertType(Texts.of(from, "CertType"));
        person.setCertNo(Texts.certificate(from.child("CertNo")));
        person.setMobile(Texts.of(from, "Mobile"));
        person.setEmail(Texts.of(from, "Email"));
        return person;
    }
}

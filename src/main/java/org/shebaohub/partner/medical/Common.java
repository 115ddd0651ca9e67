package org.shebaohub.partner.medical;

import org.shebaohub.message.Field;
import org.shebaohub.partner.IdKinds;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.canonical.Origin;
import org.shebaohub.partner.canonical.Person;

/** What all medical messages have in common: the head, and the person. */
final class Common {
    private Common() {}

    static Origin origin(Field head) {
        Origin origin = new Origin();
        origin.setCareArea(Jsons.text(head, "mdtrtarea_admvs"));
        origin.setInsuredArea(Jsons.text(head, "insuplc_admdvs"));
        origin.setHospitalCode(Jsons.text(head, "fixmedins_code"));
        origin.setHospitalName(Jsons.text(head, "fixmedins_name"));
        origin.setOperatorType(Jsons.text(head, "opter_type"));
        origin.setOperator(Jsons.text(head, "opter"));
        origin.setOperatorName(Jsons.text(head, "opter_name"));
        origin.setDeviceNo(Jsons.text(head, "dev_no"));
        origin.setDeviceSafeInfo(Jsons.text(head, "dev_safe_info"));
        origin.setSignNo(Jsons.text(head, "sign_no"));
        return origin;
    }

    static Person person(Field data) {
        Person person = new Person();
        String type = Jsons.text(data, "psn_cert_type");
        String number = data.child("certno").text().replace('x', 'X');
        person.setPersonNo(Jsons.text(data, "psn_no"));
        person.setName(Jsons.text(data, "psn_name"));
        person.setSex(Jsons.text(data, "gend"));
        person.setNation(Jsons.text(data, "naty"));
        person.setBirth(Jsons.text(data, "brdy"));
        person.setCertType(type);
        person.setCertNo(number);
        person.setIdKind(IdKinds.of(type, number));
        person.setMobile(Jsons.text(data, "tel"));
        return person;
    }
}

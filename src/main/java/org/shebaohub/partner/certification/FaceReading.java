package org.shebaohub.partner.certification;

import java.util.Locale;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.IdKinds;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.canonical.Agent;
import org.shebaohub.partner.canonical.Certification;
import org.shebaohub.partner.canonical.Person;

/** CRT-02 in the canonical form. A face that did not pass never gets here, so the result is 合格. */
final class FaceReading {
    private static final String BY_AGENT = "2";
    private static final String QUALIFIED = "1";

    private FaceReading() {}

    static Certification read(Field data, Report report) {
        Field face = data.child("face");
        Certification event = new Certification();
        event.setRef("1");
        event.getReview().addAll(report.reviews());
        event.setPerson(person(data));
        event.setMethod(data.child("cert_mode").text().equals(BY_AGENT) ? "02" : "01");
        event.setResult(QUALIFIED);
        event.setDate(data.child("submit_time").text().substring(0, 10));
        event.setResidenceCountry(Jsons.text(data, "live_country"));
        event.setExpectedResultDate(Jsons.text(data, "expect_result_date"));
        event.setFaceScore(Jsons.number(face, "score"));
        event.setFaceTxn(Jsons.text(face, "vendor_txn"));
        event.setFaceImageSm3(face.child("image_sm3").text().toLowerCase(Locale.ROOT));
        event.setApplyNo(Jsons.text(data, "cert_apply_no"));
        event.setMode(Jsons.text(data, "cert_mode"));
        event.setAgent(agent(data.child("agent")));
        event.setRealnameLevel(Jsons.text(data, "realname_level"));
        event.setSubmittedAt(Jsons.time(data, "submit_time"));
        event.setFaceLiveness(Jsons.text(face, "liveness"));
        event.setFaceThreshold(Jsons.number(face, "threshold"));
        event.setFaceResult(Jsons.text(face, "result"));
        return event;
    }

    private static Person person(Field data) {
        Person person = new Person();
        String type = data.child("aac058").text();
        String number = data.child("aac002").text().replace('x', 'X');
        person.setSocialSecurityNo(number.length() <= 20 ? number : null);
        person.setName(Jsons.text(data, "aac003"));
        person.setCertType(type);
        person.setCertNo(number);
        person.setIdKind(IdKinds.of(type, number));
        return person;
    }

    /** Null where nobody acts for the person. */
    private static Agent agent(Field from) {
        if (from.children().stream().noneMatch(Field::present)) {
            return null;
        }
        Agent agent = new Agent();
        agent.setName(Jsons.text(from, "name"));
        agent.setCertNo(Jsons.text(from, "certno"));
        agent.setMobile(Jsons.text(from, "mobile"));
        agent.setRelation(Jsons.text(from, "relation"));
        return agent;
    }
}

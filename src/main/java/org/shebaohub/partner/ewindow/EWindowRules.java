package org.shebaohub.partner.ewindow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Divisions;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** What e窗通's messages and files must satisfy beyond their schemas. A status query has no rules of its own here. */
@Component
public class EWindowRules implements Rules {
    private static final String PARTNER = "e-window";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Partners partners;
    private final ReferenceData data;
    private final EmployeeRules employees;

    public EWindowRules(Partners partners, ReferenceData data) {
        this.partners = partners;
        this.data = data;
        this.employees = new EmployeeRules(data);
    }

    @Override
    public void checkBatch(Message message, Findings found) {
        if (type(message).equals("ECT-02")) {
            new EmployeeBatch(message.content().body(), found).check();
        }
    }

    @Override
    public void checkFields(Message message, Findings found) {
        if (message.content() instanceof BatchContent file) {
            lines(message, file, found);
            return;
        }
        Field body = message.content().body();
        LocalDate day = day(message);
        switch (type(message)) {
            case "ECT-01" -> unit(body, new FieldChecks(data, day, found), found);
            case "ECT-02" -> employees(body, day, found);
            case "ECT-03" -> {
                FieldChecks checks = new FieldChecks(data, day, found);
                uscc(body.child("UniScId"), checks);
                AccountRules.check(body, checks, data.list("cooperating-banks"), day, found);
            }
            default -> {}
        }
        hours(message, body, found);
    }

    private void lines(Message message, BatchContent file, Findings found) {
        if (file.rows().isEmpty()) {
            hours(message, file.header(), found);
        }
        file.rows()
                .forEach(line -> RegistrationLineRules.check(
                        line,
                        file.envelope().sender(),
                        data,
                        LocalDate.ofInstant(message.reception().receivedAt(), BEIJING),
                        partners.partners().get(PARTNER).usccAllowed(),
                        found));
    }

    private void hours(Message message, Field where, Findings found) {
        if (!data.businessHours().open(message)) {
            found.add(ErrorCode.S53005, where);
        }
    }

    private void unit(Field body, FieldChecks checks, Findings found) {
        checks.listed(body.child("RegChannel"), "reg-channels");
        Field unit = body.child("Unit");
        uscc(unit.child("UniScId"), checks);
        checks.order(unit.child("OpFrom"), unit.child("OpTo"));
        checks.division(unit.child("RegOrg"));
        Field state = unit.child("RegState");
        checks.listed(state, "reg-states");
        if (!state.text().equals("1")) {
            found.add(ErrorCode.S51002, state);
        }
        Field district = unit.child("SettlementDistrict");
        checks.division(district);
        if (!Divisions.inBeijing(district.text())) {
            found.add(ErrorCode.S51006, district);
        }
        person(body.child("LegalRep"), checks);
        person(body.child("SiContact"), checks);
        body.child("Insurances").children("InsuType").forEach(insurance -> checks.listed(insurance, "insurance-types"));
    }

    private static void person(Field person, FieldChecks checks) {
        checks.document(person.child("CertType"), person.child("CertNo"));
        checks.mobile(person.child("Mobile"));
    }

    /** A fault of the unit is every record's. */
    private void employees(Field body, LocalDate day, Findings found) {
        Findings ofUnit = new Findings();
        uscc(body.child("UniScId"), new FieldChecks(data, day, ofUnit));
        SamePerson seen = new SamePerson();
        for (Field employee : body.children("Employee")) {
            Findings record = found.of(employee.attribute("Seq").text());
            ofUnit.report()
                    .findings()
                    .forEach(fault -> record.add(
                            fault.severity(), fault.code(), fault.location(), fault.chinese(), fault.english()));
            employees.check(employee, day, record);
            seen.check(employee, record);
        }
    }

    private void uscc(Field code, FieldChecks checks) {
        checks.uscc(code, partners.partners().get(PARTNER).usccAllowed());
    }

    private static String type(Message message) {
        return message.content().envelope().msgType();
    }

    /** The day of sending in Beijing; the schema has said that SendTime is one. */
    private static LocalDate day(Message message) {
        return OffsetDateTime.parse(message.content().envelope().sendTime())
                .atZoneSameInstant(BEIJING)
                .toLocalDate();
    }
}

package org.shebaohub.partner.certification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.shebaohub.message.Content;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.ReferenceData;

/** CRT-01: every record by itself, against the day of the file (interfaces.md 5.5, 8.1). */
final class AssistedRules {
    /** The form was posted on paper; else it is kept in 金保 and has no seal or signature to be judged. */
    private static final String ON_PAPER = "2";

    private final ReferenceData data;

    AssistedRules(ReferenceData data) {
        this.data = data;
    }

    void check(Content content, Findings found) {
        String node = content.envelope().sender();
        LocalDate workDate = day(content.header("workDate"));
        for (Field one : content.body().children("record")) {
            Findings record = found.of(one.child("seq").text());
            codes(one, new FieldChecks(data, workDate, record));
            papers(one, node, workDate, record);
        }
    }

    private static void codes(Field one, FieldChecks checks) {
        checks.document(one.child("certType"), one.child("certNo"));
        checks.listed(one.child("benefitType"), "benefit-types");
        checks.division(one.child("division"));
        checks.listed(one.child("method"), "certification-methods");
        checks.listed(one.child("result"), "certification-results");
        checks.listed(one.child("formFlag"), "certification-form-keeping");
        checks.listed(one.child("sealFlag"), "flags");
        checks.listed(one.child("selfSignFlag"), "flags");
    }

    private void papers(Field one, String node, LocalDate workDate, Findings record) {
        PaperRules.method(node, one.child("method"), data.list("certification-methods"), record);
        Field certified = one.child("certDate");
        PaperRules.date(certified, day(certified), workDate, record);
        if (one.child("formFlag").text().equals(ON_PAPER)) {
            PaperRules.sealed(one.child("sealFlag"), one.child("selfSignFlag"), one.child("result"), record);
        }
        PaperRules.loss(one.child("result"), one.child("lossDate"), one.child("lossReason"), record);
    }

    /** yyyyMMdd, which the layout has checked. */
    static LocalDate day(Field field) {
        return LocalDate.parse(field.text(), DateTimeFormatter.BASIC_ISO_DATE);
    }
}

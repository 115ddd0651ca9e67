package org.shebaohub.partner.elicence;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.Reader.Subject;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Change;
import org.shebaohub.partner.canonical.Licence;

/** EBL-03 in the canonical form: the good records of a part, each a licence with one change. */
final class ChangeReading {
    private static final List<String> WHOLE = List.of("A");

    private ChangeReading() {}

    static Reading read(List<Field> records, Report report) {
        List<Subject> subjects = new ArrayList<>();
        CanonicalMessage event = new CanonicalMessage();
        for (Field record : records) {
            String ref = record.child("seq").text();
            String name = record.child("entname").text();
            subjects.add(new Subject(ref, record.child("uniscid").text(), name, true, WHOLE));
            if (!report.refuses(ref)) {
                event.getLicenceEvent().add(licence(ref, record, report));
            }
        }
        return new Reading(event.getLicenceEvent().isEmpty() ? null : event, subjects);
    }

    private static Licence licence(String ref, Field from, Report report) {
        Licence licence = new Licence();
        licence.setRef(ref);
        licence.getReview().addAll(report.reviews(ref));
        licence.setUscc(from.value("uniscid"));
        licence.setEntName(from.value("entname"));
        licence.setRegState(from.value("newState"));
        licence.setRegStateName(from.value("newStateText"));
        licence.getChange().add(change(from));
        return licence;
    }

    private static Change change(Field from) {
        Change change = new Change();
        change.setKind(from.value("kind"));
        change.setField(from.value("field"));
        change.setOld(from.value("oldValue"));
        change.setNew(from.value("newValue"));
        change.setEffectiveDate(from.value("effectiveDate"));
        return change;
    }
}

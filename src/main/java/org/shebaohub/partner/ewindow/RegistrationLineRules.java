package org.shebaohub.partner.ewindow;

import java.time.LocalDate;
import java.util.Collection;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.ReferenceData;

/**
 * What a line of ECT-04 must satisfy. MsgId and unit are those of a message that was judged for itself: where they are wrong
 * there, the line that names them tells the truth, so that here they are warnings and do not refuse the file.
 */
final class RegistrationLineRules {
    private static final int MSG_ID = 30;

    private RegistrationLineRules() {}

    /** @param day of receipt, Beijing @param allowed early unit codes that are legal all the same */
    static void check(
            Field line, String sender, ReferenceData data, LocalDate day, Collection<String> allowed, Findings found) {
        new FieldChecks(data, day, found).listed(line.child("msgType"), "registration-messages");
        Field id = line.child("msgId");
        if (id.text().length() != MSG_ID || !id.text().startsWith(sender)) {
            warn(ErrorCode.S31001, id, found);
        }
        Field unit = line.child("uniScId");
        Findings ofUnit = new Findings();
        new FieldChecks(data, day, ofUnit).uscc(unit, allowed);
        if (ofUnit.hasErrors()) {
            warn(ErrorCode.S44001, unit, found);
        }
    }

    private static void warn(ErrorCode code, Field where, Findings found) {
        found.warn(code, where, code.chinese(), code.english());
    }
}

package org.shebaohub.core;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Status;

/**
 * A ProcessingResult (interfaces.md section 7): what the core decided about some records of one canonical message.
 *
 * @param seq      counts from 1 for each CanonicalId; the higher is the later
 * @param acceptNo 受理号, null where the core has given none
 */
public record CoreResult(String canonicalId, int seq, String acceptNo, List<Item> items) {
    public CoreResult {
        items = List.copyOf(items);
    }

    /** State of one record and group. */
    public record Item(String ref, String group, Status status) {}

    /** @throws Refused with S11006 where it is not of the shape that section 7 gives it */
    public static CoreResult read(Message message) {
        Field root = message.content().body();
        Findings found = new Findings();
        Field seq = root.child("Seq");
        if (!seq.text().matches("[1-9][0-9]{0,8}")) {
            found.add(ErrorCode.S11006, seq);
        }
        Field id = root.child("CanonicalId");
        if (!id.text().matches("[0-9a-f]{32}")) {
            found.add(ErrorCode.S11006, id);
        }
        List<Item> items = new ArrayList<>();
        List<Field> fields = root.children("Item");
        fields.forEach(item -> read(item, items, found));
        if (fields.isEmpty()) {
            found.add(ErrorCode.S11006, root.child("Item"));
        }
        if (found.hasErrors()) {
            throw new Refused(message, found.report());
        }
        Field acceptNo = root.child("AcceptNo");
        return new CoreResult(
                id.text(), Integer.parseInt(seq.text()), acceptNo.present() ? acceptNo.text() : null, items);
    }

    private static void read(Field item, List<Item> items, Findings found) {
        String handle = item.child("HandleStatus").text();
        String feedback = item.child("FeedbackStatus").text();
        String code = item.child("Code").text();
        boolean numbers = handle.matches("[0-9]") && feedback.matches("[0-9]");
        if (!numbers || !Status.allowed(Integer.parseInt(handle), Integer.parseInt(feedback))) {
            found.add(ErrorCode.S11006, item);
        } else if (!code.matches("000000|S[0-9]{5}")) {
            found.add(ErrorCode.S11006, item.child("Code"));
        } else {
            items.add(new Item(
                    item.child("Ref").text(),
                    item.child("Group").text(),
                    new Status(
                            Integer.parseInt(handle),
                            Integer.parseInt(feedback),
                            code,
                            item.child("Text").text())));
        }
    }
}

package org.shebaohub.record;

import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.springframework.stereotype.Component;

/** STQ-01: a sender asks what was answered to a message of its own (interfaces.md 5.6). Never reaches the core. */
@Component
class StatusQueries {
    private static final String TYPE = "STQ-01";
    private final HistoryStore history;

    StatusQueries(HistoryStore history) {
        this.history = history;
    }

    boolean is(Message message) {
        return message.envelope()
                .filter(envelope -> TYPE.equals(envelope.msgType()))
                .isPresent();
    }

    /** True for a query that passed all checks. */
    boolean asks(Message message) {
        return is(message) && !message.report().refuses();
    }

    /** The stored answers, in order of receipt; empty where there is no such message of this sender (S31012). */
    List<Outgoing> answers(Message query) {
        return exchanges(query).stream()
                .flatMap(exchange -> history.answers(exchange).stream())
                .toList();
    }

    private List<Long> exchanges(Message query) {
        Field asked = query.content().body();
        String node = query.proof().node();
        // JSON has them in input.data under the names of its family (interfaces.md 5.6).
        Field data = asked.child("data");
        String msgId = asked.child("RefMsgId").text() + data.child("ref_msgid").text();
        String serial = asked.child("RefBizSerialNo").text()
                + data.child("ref_biz_serial_no").text();
        if (msgId.isEmpty()) {
            return history.business(node, serial);
        }
        return history
                .key(node, msgId)
                .map(HistoryStore.Known::exchange)
                .or(() -> history.file(node, msgId))
                .or(() -> history.unclaimed(node, msgId))
                .filter(found ->
                        serial.isEmpty() || history.business(node, serial).contains(found))
                .stream()
                .toList();
    }
}

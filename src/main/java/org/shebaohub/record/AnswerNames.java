package org.shebaohub.record;

import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.springframework.stereotype.Component;

/** A second ACK-01 for one file name ends in {@code _2.xml}, so that it takes no answer's place (interfaces.md 8.2). */
@Component
class AnswerNames {
    private static final String END = ".xml";
    private final HistoryStore history;

    AnswerNames(HistoryStore history) {
        this.history = history;
    }

    /**
     * Asked before the one statement that records the message, and of nothing but the answers; files of one home are read
     * one after another.
     */
    Message distinct(Message message) {
        if (message.outgoing().stream().noneMatch(AnswerNames::named)) {
            return message;
        }
        return message.signed(message.outgoing().stream()
                .map(one -> named(one) ? distinct(one) : one)
                .toList());
    }

    private Outgoing distinct(Outgoing ack) {
        String name = ack.name().substring(0, ack.name().length() - END.length());
        int before = history.acksNamed(ack.destination(), name);
        return before == 0 ? ack : ack.named(name + "_" + (before + 1) + END);
    }

    private static boolean named(Outgoing outgoing) {
        return outgoing.role() == Role.TECH_ACK && outgoing.name() != null;
    }
}

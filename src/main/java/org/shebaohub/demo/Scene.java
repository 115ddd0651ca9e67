package org.shebaohub.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Both simulated systems while flows are played, and what flows expect of the hub in words.
 *
 * @param refused        MsgIds of refused messages: no ACK-02 and no event may follow
 * @param nothingForCore MsgIds of messages none of whose records is good: no event may follow
 */
record Scene(
        EWindow window,
        Core core,
        Identifiers ids,
        Bodies bodies,
        Duration patience,
        Set<String> refused,
        Set<String> nothingForCore) {
    static final String OK = "000000";

    Scene(EWindow window, Core core, Identifiers ids, Duration patience) {
        this(
                window,
                core,
                ids,
                new Bodies(ids),
                patience,
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet());
    }

    /** A good registration of a new unit, not yet signed or sent. */
    Letter registration() {
        Bodies.Unit unit = bodies.newUnit();
        return window.letter("ECT-01", unit.serialNo(), bodies.unitRegistration(unit));
    }

    /** First employees of a new unit, not yet signed or sent. */
    Letter employees(Employee... employees) {
        Bodies.Unit unit = bodies.newUnit();
        return window.letter("ECT-02", unit.serialNo(), bodies.firstEmployees(unit, List.of(employees)));
    }

    /** Sends a letter signed with SM2 and waits for its ACK-01, which must accept it. */
    Answer sendAccepted(Letter letter) throws Exception {
        byte[] bytes = window.sign(letter);
        window.send(bytes);
        return accepted(letter, bytes);
    }

    Answer accepted(Letter letter, byte[] sent) throws InterruptedException {
        return techAck(letter.msgId(), OK, sent);
    }

    /** Waits for the ACK-01 about a message; the bytes named in it must be the bytes sent. */
    Answer techAck(String msgId, String code, byte[] sent) throws InterruptedException {
        Answer ack = window.answers.await(
                "ACK-01", answer -> answer.techAck() && answer.refMsgId().equals(msgId), patience);
        Unexpected.unlessEqual(code, ack.code(), "AckCode");
        Unexpected.unlessEqual(Event.sm3(sent), ack.recvSm3(), "RecvSm3");
        return ack;
    }

    /** The same for a message of which the hub could read nothing: only the correlation tells which it was. */
    Answer techAckUnread(String jmsMessageId, String code, byte[] sent) throws InterruptedException {
        Answer ack = window.answers.await(
                "ACK-01", answer -> answer.techAck() && answer.carrier().equals(jmsMessageId), patience);
        Unexpected.unlessEqual("", ack.refMsgId(), "RefMsgId");
        Unexpected.unlessEqual(code, ack.code(), "AckCode");
        Unexpected.unlessEqual(Event.sm3(sent), ack.recvSm3(), "RecvSm3");
        return ack;
    }

    /** Sends bytes by MQ that must be refused with that code and leave no other trace. */
    String sendRefused(Letter letter, byte[] bytes, String code) throws Exception {
        refused.add(letter.msgId());
        window.send(bytes);
        Answer ack = techAck(letter.msgId(), code, bytes);
        Unexpected.unless(ack.findings().contains(code), "the report does not list " + code);
        return "ACK-01 " + code + (ack.total() > 1 ? ", " + ack.total() + " findings" : "");
    }

    /** The event of a message at the core, with the CanonicalId anyone can recompute. */
    Event event(Letter letter) throws InterruptedException {
        Event event =
                core.events.await("event at the core", one -> one.sourceMsgId().equals(letter.msgId()), patience);
        Unexpected.unlessEqual(Event.idOf(letter.sender(), letter.msgId()), event.canonicalId(), "CanonicalId");
        Unexpected.unlessEqual(letter.serialNo(), event.serialNo(), "BizSerialNo of the event");
        return event;
    }

    /** Waits for the ACK-02 that shows exactly these states; an ACK-01 must have come before it. */
    Answer feedback(Letter letter, String... states) throws InterruptedException {
        List<String> wanted = Arrays.stream(states).sorted().toList();
        Answer ack = window.answers.await(
                "ACK-02 " + wanted + ", only " + feedbacks(letter),
                answer -> answer.feedback()
                        && answer.refMsgId().equals(letter.msgId())
                        && answer.states().stream().sorted().toList().equals(wanted),
                patience);
        List<Answer> about = window.answers.all(answer -> answer.refMsgId().equals(letter.msgId()));
        Unexpected.unless(about.get(0).techAck(), "an ACK-02 came before the ACK-01");
        return ack;
    }

    /** All ACK-02 about a message so far. */
    List<Answer> feedbacks(Letter letter) {
        return window.answers.all(
                answer -> answer.feedback() && answer.refMsgId().equals(letter.msgId()));
    }

    /** What must not be there once everything is done: anything of a refused message, or anything twice. */
    String audit() {
        List<String> faults = new ArrayList<>(window.problems);
        faults.addAll(core.problems);
        core.events
                .all(event -> refused.contains(event.sourceMsgId()) || nothingForCore.contains(event.sourceMsgId()))
                .forEach(event -> faults.add("a refused message reached the core"));
        window.answers
                .all(answer -> answer.feedback() && refused.contains(answer.refMsgId()))
                .forEach(answer -> faults.add("a refused message got an ACK-02"));
        Unexpected.unless(faults.isEmpty(), String.join("; ", faults));
        return core.events.all(event -> true).size() + " events at the core, none twice, none of a refused message";
    }
}

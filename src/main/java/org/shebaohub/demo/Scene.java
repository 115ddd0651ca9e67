package org.shebaohub.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All simulated systems while flows are played, and what must not be there once everything is done. */
final class Scene implements AutoCloseable {
    static final String OK = "000000";

    /** The state of a message about one unit or person once the core has taken it in. */
    static final String DONE = "1/A 2,2 000000";

    private final Identifiers ids;
    private final Bodies bodies;
    private final Core core;
    private final EWindow window;
    private final ELicence licences;
    private final Bank bank;
    private final Medical medical;
    private final Mohrss mohrss;
    private final BeijingApp app;
    private final Embassy embassy;
    private final List<Channel> channels;

    /** Keys of refused messages, and what answers call them: no ACK-02 and no event may follow. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Keys of messages none of whose records is good: no event may follow. */
    private final Set<String> nothingForCore = ConcurrentHashMap.newKeySet();

    Scene(Connection to, Clock clock) throws Exception {
        ids = new Identifiers(clock);
        bodies = new Bodies(ids);
        Seals seals = Seals.trusting(to.certificates());
        core = new Core(to, seals.xml());
        window = new EWindow(to, seals, ids);
        licences = new ELicence(to, seals, ids);
        bank = new Bank(to, seals, ids);
        medical = new Medical(to, seals, ids);
        mohrss = new Mohrss(to, seals, ids);
        app = new BeijingApp(to, seals, ids);
        embassy = new Embassy(to, seals, ids);
        channels = List.of(window, licences, bank, medical, mohrss, app, embassy);
    }

    Identifiers ids() {
        return ids;
    }

    Bodies bodies() {
        return bodies;
    }

    Core core() {
        return core;
    }

    EWindow window() {
        return window;
    }

    ELicence licences() {
        return licences;
    }

    Bank bank() {
        return bank;
    }

    Medical medical() {
        return medical;
    }

    Mohrss mohrss() {
        return mohrss;
    }

    BeijingApp app() {
        return app;
    }

    Embassy embassy() {
        return embassy;
    }

    Channel channelOf(String node) {
        return channels.stream()
                .filter(channel -> channel.node.equals(node))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing but its ACK-01 may come of it. */
    void refuses(Matter matter) {
        refused.addAll(List.of(matter.key(), matter.ref()));
    }

    /** None of its records may reach the core. */
    void keepsFromCore(Matter matter) {
        nothingForCore.add(matter.key());
    }

    /** A good registration of a new unit, not yet signed or sent. */
    Letter registration() {
        return registration(bodies.newUnit());
    }

    Letter registration(Bodies.Unit unit) {
        return window.letter("ECT-01", unit.serialNo(), bodies.unitRegistration(unit));
    }

    /** First employees of a new unit, not yet signed or sent. */
    Letter employees(Employee... employees) {
        return employees(bodies.newUnit(), employees);
    }

    Letter employees(Bodies.Unit unit, Employee... employees) {
        return window.letter("ECT-02", unit.serialNo(), bodies.firstEmployees(unit, List.of(employees)));
    }

    /** Sends a letter of e-window signed with SM2 and waits for its ACK-01, which must accept it. */
    Answer sendAccepted(Letter letter) throws Exception {
        return sendAccepted(window, letter, window.sign(letter));
    }

    Answer sendAccepted(Channel from, Matter matter, byte[] bytes) throws Exception {
        from.send(matter, bytes);
        return from.accepted(matter, bytes);
    }

    /** Sends what must be accepted and delivered, and what the core, which agrees, says must come back. */
    String done(Channel from, Matter matter, byte[] bytes, String event) throws Exception {
        sendAccepted(from, matter, bytes);
        Unexpected.unlessEqual(event, core.event(matter).kind(), "event");
        from.feedback(matter, DONE);
        return "受理 accepted → " + event + " → 导入成功 done";
    }

    String sendRefused(Letter letter, byte[] bytes, String code) throws Exception {
        return sendRefused(window, letter, bytes, code);
    }

    /** Sends bytes by MQ that must be refused with that code and leave no other trace. */
    String sendRefused(Channel from, Matter matter, byte[] bytes, String code) throws Exception {
        refuses(matter);
        from.send(matter, bytes);
        Answer ack = from.techAck(matter, code, bytes);
        Unexpected.unless(ack.findings().contains(code), "the report does not list " + code);
        return "ACK-01 " + code + (ack.total() > 1 ? ", " + ack.total() + " findings" : "");
    }

    /** Anything of a refused message, anything twice, anything a system could not make sense of. */
    String audit() {
        List<String> faults = new ArrayList<>(core.problems);
        channels.forEach(channel -> {
            faults.addAll(channel.problems);
            faults.addAll(channel.extra());
            channel.answers
                    .all(answer -> answer.feedback() && refused.contains(answer.refMsgId()))
                    .forEach(answer -> faults.add("a refused message got an ACK-02"));
        });
        core.events
                .all(event -> refused.contains(event.sourceMsgId()) || nothingForCore.contains(event.sourceMsgId()))
                .forEach(event -> faults.add("a refused message reached the core"));
        Unexpected.unless(faults.isEmpty(), String.join("; ", faults));
        int answers = channels.stream()
                .mapToInt(channel -> channel.answers.all(answer -> true).size())
                .sum();
        return core.events.all(event -> true).size() + " 事件 events, " + answers
                + " 答复 answers, 无多余、无重复 nothing extra, nothing twice";
    }

    /** Leaves what comes from now on at the partners to whoever tries by hand; the core goes on. */
    void stopReading() throws Exception {
        for (Channel channel : channels) {
            channel.stopReading();
        }
    }

    @Override
    public void close() throws Exception {
        for (Channel channel : channels) {
            channel.close();
        }
        core.close();
    }
}

package org.shebaohub.demo;

import java.time.LocalDate;
import java.util.List;

/** What goes well: the three messages of e-window, each to the core and back. */
final class AcceptedFlows {
    private static final String WAY = "e-window → core";
    private static final LocalDate ADULT = LocalDate.of(1992, 6, 1);

    private AcceptedFlows() {}

    static List<Flow> all() {
        return List.of(
                Flow.delivered(WAY, "单位登记", "ECT-01 unit registration", "MQ bytes, SM2", AcceptedFlows::unit),
                Flow.delivered(WAY, "单位登记", "ECT-01 as text", "MQ text, RSA", scene -> asText(scene, "rsa")),
                Flow.delivered(WAY, "单位登记", "ECT-01 as text", "MQ text, ECDSA", scene -> asText(scene, "ecdsa")),
                Flow.delivered(WAY, "首次参保", "ECT-02 first employees", "MQ, SM2", AcceptedFlows::employees),
                Flow.delivered(WAY, "账户推送", "ECT-03 bank account", "MQ, SM2", AcceptedFlows::account),
                Flow.delivered(WAY, "好坏并存", "ECT-02, one of three refused", "MQ, SM2", AcceptedFlows::mixed));
    }

    private static String unit(Scene scene) throws Exception {
        Letter letter = scene.registration();
        Answer ack = scene.sendAccepted(letter);
        Unexpected.unlessEqual(letter.msgId(), ack.carrier(), "JMSCorrelationID");
        Unexpected.unless(!ack.text(), "a Bytes message was answered with a Text message");
        Unexpected.unlessEqual(
                "UnitRegistrationEvent", scene.core().event(letter).kind(), "event");
        scene.window().feedback(letter, "1/A 2,2 000000");
        return "受理 accepted → 导入成功 done";
    }

    private static String asText(Scene scene, String key) throws Exception {
        Letter letter = scene.registration();
        byte[] bytes = scene.window().seal.sign(letter.xml(), scene.window().key(key));
        scene.window().sendText(letter, bytes);
        Unexpected.unless(
                scene.window().accepted(letter, bytes).text(), "a Text message was answered with a Bytes message");
        scene.core().event(letter);
        scene.window().feedback(letter, "1/A 2,2 000000");
        return "受理 accepted → 导入成功 done";
    }

    private static String employees(Scene scene) throws Exception {
        Letter letter =
                scene.employees(Employee.local(scene.ids(), ADULT, true), Employee.local(scene.ids(), ADULT, false));
        scene.sendAccepted(letter);
        Event event = scene.core().event(letter);
        Unexpected.unlessEqual("PersonEnrolmentEvent", event.kind(), "event");
        Unexpected.unlessEqual(List.of("1", "2"), event.refs(), "records of the event");
        scene.window().feedback(letter, "1/M 2,2 000000", "1/O 2,2 000000", "2/M 2,2 000000", "2/O 2,2 000000");
        return "受理 accepted → 导入成功 done (M, O)";
    }

    private static String account(Scene scene) throws Exception {
        Bodies.Unit unit = scene.bodies().newUnit();
        Letter letter =
                scene.window().letter("ECT-03", unit.serialNo(), scene.bodies().bankAccount(unit));
        scene.sendAccepted(letter);
        Unexpected.unlessEqual("BankAccountEvent", scene.core().event(letter).kind(), "event");
        scene.window().feedback(letter, "1/A 2,2 000000");
        return "受理 accepted → 导入成功 done";
    }

    private static String mixed(Scene scene) throws Exception {
        Letter letter = scene.employees(
                Employee.local(scene.ids(), ADULT, true),
                Employee.local(scene.ids(), ADULT, true).inCategory("14"),
                Employee.local(scene.ids(), ADULT, false));
        scene.sendAccepted(letter);
        Unexpected.unlessEqual(List.of("1", "3"), scene.core().event(letter).refs(), "records of the event");
        scene.window()
                .feedback(
                        letter,
                        "1/M 2,2 000000",
                        "1/O 2,2 000000",
                        "2/M 2,3 S52004",
                        "2/O 2,3 S52004",
                        "3/M 2,2 000000",
                        "3/O 2,2 000000");
        return "受理 accepted → 2 done, 1 refused S52004";
    }
}

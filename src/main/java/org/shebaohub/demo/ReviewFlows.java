package org.shebaohub.demo;

import java.time.LocalDate;
import java.util.List;

/** What goes to review, and results of the core that come late, in parts, twice, forged or in the wrong order. */
final class ReviewFlows {
    private static final String WAY = "e-window → core";
    private static final LocalDate ADULT = LocalDate.of(1988, 4, 1);
    private static final String WAITING = "1/M 1,1 %s;1/O 1,1 %s";
    private static final String[] ALL_DONE = {"1/M 2,2 000000", "1/O 2,2 000000"};

    private ReviewFlows() {}

    static List<Flow> all() {
        return List.of(
                review("外籍人员待审核", "foreigner to review", "S53001", scene -> Employee.local(scene.ids(), ADULT, true)
                        .withPaper("08", scene.ids().passport(), "USA")),
                review("港澳居住证无影像", "permit without its copy", "S53002", scene -> Employee.local(
                                scene.ids(), ADULT, false)
                        .withPaper("05", scene.ids().hongKongPermit(ADULT, false), "CHN")),
                review("管理岗女职工满50", "woman of 50 in a cadre post", "S53003", scene -> Employee.local(
                                scene.ids(), scene.ids().today().minusYears(50).minusDays(30), false)
                        .onCadrePost()),
                Flow.delivered(WAY, "核心迟复", "late result", "MQ", ReviewFlows::late),
                Flow.delivered(WAY, "核心分批答复", "result in parts", "MQ", ReviewFlows::parts),
                Flow.delivered(WAY, "核心答复乱序", "results out of order", "MQ", ReviewFlows::outOfOrder),
                Flow.delivered(WAY, "核心重复答复", "the same result twice", "MQ", ReviewFlows::twice),
                Flow.delivered(WAY, "核心不予受理", "refused by the core", "MQ", ReviewFlows::coreRefuses),
                Flow.refused(WAY, "假冒核心", "result signed by another", "MQ", ReviewFlows::forgedResult));
    }

    private interface Who {
        Employee of(Scene scene);
    }

    private static Flow review(String chinese, String english, String code, Who who) {
        return Flow.delivered(WAY, chinese, english, "MQ", scene -> {
            Letter letter = scene.employees(who.of(scene));
            scene.core().hold(letter);
            scene.sendAccepted(letter);
            scene.window().feedback(letter, WAITING.formatted(code, code).split(";"));
            Event event = scene.core().event(letter);
            Unexpected.unless(event.reviews().contains(code), "the event does not carry Review " + code);
            scene.core().say(event, 1, Core.allDone(event));
            scene.window().feedback(letter, ALL_DONE);
            return "等待审核 to review " + code + " → 导入成功 done";
        });
    }

    private static Event sentAndHeld(Scene scene, Letter letter) throws Exception {
        scene.core().hold(letter);
        scene.sendAccepted(letter);
        return scene.core().event(letter);
    }

    /** The core is slow: everything else of the hub goes on meanwhile. */
    private static String late(Scene scene) throws Exception {
        Letter letter = scene.registration();
        Event event = sentAndHeld(scene, letter);
        Letter other = scene.registration();
        scene.sendAccepted(other);
        scene.window().feedback(other, "1/A 2,2 000000");
        Unexpected.unless(
                scene.window().feedbacks(letter).isEmpty(), "an ACK-02 came before the core had said anything");
        scene.core().say(event, 1, Core.allDone(event));
        scene.window().feedback(letter, "1/A 2,2 000000");
        return "受理 accepted, 另一件先办结 another overtakes → done";
    }

    private static String parts(Scene scene) throws Exception {
        Letter letter = scene.employees(Employee.local(scene.ids(), ADULT, true));
        Event event = sentAndHeld(scene, letter);
        scene.core().say(event, 1, List.of(Core.Item.done("1", "O")));
        scene.window().feedback(letter, "1/M 1,0 000000", "1/O 2,2 000000");
        scene.core().say(event, 2, List.of(Core.Item.done("1", "M")));
        scene.window().feedback(letter, ALL_DONE);
        return "先四险 O first → 后医疗 then M";
    }

    private static String outOfOrder(Scene scene) throws Exception {
        Letter letter = scene.employees(Employee.local(scene.ids(), ADULT, true));
        Event event = sentAndHeld(scene, letter);
        scene.core().say(event, 2, Core.allDone(event));
        scene.window().feedback(letter, ALL_DONE);
        scene.core().say(event, 1, List.of(Core.Item.waiting("1", "M"), Core.Item.waiting("1", "O")));
        barrier(scene);
        Unexpected.unlessEqual(1, scene.window().feedbacks(letter).size(), "number of ACK-02");
        return "第2次先到 Seq 2 before Seq 1, 状态不回退 nothing goes back";
    }

    private static String twice(Scene scene) throws Exception {
        Letter letter = scene.registration();
        Event event = sentAndHeld(scene, letter);
        scene.core().say(event, 1, Core.allDone(event));
        scene.core().say(event, 1, Core.allDone(event));
        scene.window().feedback(letter, "1/A 2,2 000000");
        barrier(scene);
        Unexpected.unlessEqual(1, scene.window().feedbacks(letter).size(), "number of ACK-02");
        return "只回一次 one ACK-02";
    }

    private static String coreRefuses(Scene scene) throws Exception {
        Letter letter = scene.registration();
        Event event = sentAndHeld(scene, letter);
        scene.core().say(event, 1, List.of(Core.Item.failed("1", "A", "S51001", "单位已登记且信息不同")));
        scene.window().feedback(letter, "1/A 2,3 S51001");
        return "受理 accepted → 导入失败 failed S51001";
    }

    /** A result that the core has not signed changes nothing; the real one that follows does. */
    private static String forgedResult(Scene scene) throws Exception {
        Letter letter = scene.registration();
        Event event = sentAndHeld(scene, letter);
        scene.core().say(event, 1, List.of(Core.Item.failed("1", "A", "S51001", "假")), scene.window().sm2);
        barrier(scene);
        Unexpected.unless(scene.window().feedbacks(letter).isEmpty(), "a forged result became an ACK-02");
        scene.core().say(event, 1, Core.allDone(event));
        scene.window().feedback(letter, "1/A 2,2 000000");
        return "不予采信 not believed, 真答复有效 the real one is";
    }

    /** Another message all the way: what the core sent before has been read by then. */
    private static void barrier(Scene scene) throws Exception {
        Letter other = scene.registration();
        scene.sendAccepted(other);
        scene.window().feedback(other, "1/A 2,2 000000");
    }
}

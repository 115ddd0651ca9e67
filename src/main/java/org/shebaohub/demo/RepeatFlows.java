package org.shebaohub.demo;

import jakarta.jms.JMSException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Repetitions, status queries, and doors that must be shut. */
final class RepeatFlows {
    private static final String WAY = "e-window → hub";
    private static final String DONE = "1/A 2,2 000000";

    private RepeatFlows() {}

    static List<Flow> all() {
        return List.of(
                Flow.delivered(WAY, "重复报文", "the same message again", "MQ", RepeatFlows::repeated),
                Flow.refused(WAY, "同号不同内容", "same MsgId, other bytes", "MQ", RepeatFlows::otherBytes),
                Flow.refused(WAY, "伪造不占号", "a forgery uses up no MsgId", "MQ", RepeatFlows::forgedThenReal),
                Flow.delivered(WAY, "状态查询", "STQ-01 status query", "MQ", RepeatFlows::query),
                Flow.refused(WAY, "查询他人报文", "status of an unknown message", "MQ", RepeatFlows::queryUnknown),
                Flow.refused(
                        WAY,
                        "越权写队列",
                        "writing to the core's queue",
                        "MQ",
                        scene -> shut(() -> scene.window().trespass("core.results"))),
                Flow.refused(
                        WAY,
                        "越权读队列",
                        "reading the core's events",
                        "MQ",
                        scene -> shut(() -> scene.window().eavesdrop("core.events"))));
    }

    private static String repeated(Scene scene) throws Exception {
        Letter letter = scene.registration();
        byte[] bytes = scene.window().sign(letter);
        scene.window().send(letter, bytes);
        scene.window().accepted(letter, bytes);
        scene.window().feedback(letter, DONE);
        scene.window().send(letter, bytes);
        sameAgain(scene, letter, Answer::techAck);
        sameAgain(scene, letter, Answer::feedback);
        return "原答复再发 the stored answers again, 核心只一次 once at the core";
    }

    private static void sameAgain(Scene scene, Letter letter, Predicate<Answer> kind) throws InterruptedException {
        List<Answer> two = scene.window()
                .answers
                .await(
                        "second answer",
                        answer -> kind.test(answer) && answer.refMsgId().equals(letter.msgId()),
                        2,
                        Channel.PATIENCE);
        Unexpected.unless(Arrays.equals(two.get(0).bytes(), two.get(1).bytes()), "the answer repeated is another");
    }

    private static String otherBytes(Scene scene) throws Exception {
        Letter letter = scene.registration();
        scene.sendAccepted(letter);
        scene.window().feedback(letter, DONE);
        byte[] other = scene.window().sign(letter.with("1000000.00", "2000000.00"));
        scene.window().send(letter, other);
        scene.window().techAck(letter, "S31002", other);
        return "ACK-01 S31002";
    }

    private static String forgedThenReal(Scene scene) throws Exception {
        Letter letter = scene.registration();
        byte[] forged = scene.window().seal.signWithKeyInfo(letter.xml(), scene.core().key);
        scene.window().send(letter, forged);
        scene.window().techAck(letter, "S21005", forged);
        byte[] real = scene.window().sign(letter);
        scene.window().send(letter, real);
        scene.window().accepted(letter, real);
        scene.core().event(letter);
        scene.window().feedback(letter, DONE);
        return "ACK-01 S21005, 同号真报文照收 the real one is accepted";
    }

    private static String query(Scene scene) throws Exception {
        Letter letter = scene.registration();
        Answer first = scene.sendAccepted(letter);
        Answer last = scene.window().feedback(letter, DONE);
        Letter query = scene.window().letter("STQ-01", letter.serialNo(), Bodies.statusQuery(letter.msgId()));
        scene.window().expectAnswers(letter.ref());
        scene.window().send(query, scene.window().sign(query));
        List<Answer> told = scene.window()
                .answers
                .await("answers to the query", answer -> answer.carrier().equals(query.msgId()), 2, Channel.PATIENCE);
        Unexpected.unless(Arrays.equals(first.bytes(), told.get(0).bytes()), "another ACK-01 than before");
        Unexpected.unless(Arrays.equals(last.bytes(), told.get(1).bytes()), "another ACK-02 than before");
        return "ACK-01, ACK-02 原样再发 byte for byte";
    }

    private static String queryUnknown(Scene scene) throws Exception {
        String unknown = scene.registration().msgId();
        Letter query = scene.window().letter("STQ-01", scene.ids().serialNo(), Bodies.statusQuery(unknown));
        return scene.sendRefused(query, scene.window().sign(query), "S31012");
    }

    private interface Attempt {
        void run() throws JMSException;
    }

    private static String shut(Attempt attempt) throws JMSException {
        try {
            attempt.run();
        } catch (jakarta.jms.JMSSecurityException refused) {
            return "拒绝 refused by the broker";
        }
        throw new Unexpected("the broker let it pass");
    }
}

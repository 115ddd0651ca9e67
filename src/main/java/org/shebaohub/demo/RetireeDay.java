package org.shebaohub.demo;

import java.util.List;

/** Retirees are certified: by their face, by an agency elsewhere, by an embassy. */
final class RetireeDay {
    private static final String EVENT = "BenefitCertificationEvent";

    private JsonLetter face;
    private BatchFile assisted;
    private Letter overseas;

    List<Flow> flows() {
        String app = "certification-bjtapp → core";
        String mission = "certification-mfa → core";
        return List.of(
                Flow.delivered(app, "刷脸认证", "CRT-02 by one's own face", "MQ", this::ownFace),
                Flow.delivered(app, "代办认证", "CRT-02 a daughter helps", "MQ", this::byAgent),
                Flow.delivered(
                        "certification-mohrss → core", "异地协助认证", "CRT-01 by agencies elsewhere", "SFTP", this::batch),
                Flow.delivered(mission, "境外认证", "CRT-03 at a consulate", "MQ", this::byMessage),
                Flow.delivered(mission, "境外认证文件", "CRT-03 at a consulate", "SFTP", this::byFile));
    }

    JsonLetter face() {
        return face;
    }

    BatchFile assisted() {
        return assisted;
    }

    Letter overseas() {
        return overseas;
    }

    private String ownFace(Scene scene) throws Exception {
        face = scene.app().face();
        return "A001, A002: " + scene.done(scene.app(), face, scene.app().sign(face), EVENT);
    }

    private String byAgent(Scene scene) throws Exception {
        JsonLetter letter = scene.app().byAgent();
        return "A001, A002: " + scene.done(scene.app(), letter, scene.app().sign(letter), EVENT);
    }

    /** Two qualify, one has died, of one who is said to have lost it nobody says when and why. */
    private String batch(Scene scene) throws Exception {
        Mohrss mohrss = scene.mohrss();
        Mohrss.Person died = mohrss.dead();
        Mohrss.Person why =
                new Mohrss.Person(mohrss.dead().certNo(), scene.ids().name(), "2", "", "");
        assisted = mohrss.file(List.of(mohrss.qualified(), mohrss.qualified(), died, why));
        mohrss.accepted(assisted, mohrss.upload(assisted));
        Event event = scene.core().event(assisted);
        Unexpected.unlessEqual(EVENT, event.kind(), "event");
        Unexpected.unlessEqual(List.of("1", "2", "3"), event.refs(), "records of the event");
        mohrss.settled(assisted, "1/A 2,2 000000", "2/A 2,2 000000", "3/A 2,2 000000", "4/A 2,3 S52207");
        return "ACK01 受理 → " + EVENT + " (1, 2, 3) → ACK02 3 导入成功 done, 1 S52207";
    }

    private String byMessage(Scene scene) throws Exception {
        overseas = scene.embassy().certification();
        return scene.done(scene.embassy(), overseas, scene.embassy().sign(overseas), EVENT);
    }

    private String byFile(Scene scene) throws Exception {
        Letter letter = scene.embassy().certification();
        byte[] bytes = scene.embassy().sign(letter);
        String name = letter.msgId() + ".xml";
        scene.embassy().upload(letter, name, bytes, null);
        Answer ack = scene.embassy().accepted(letter, bytes);
        Unexpected.unlessEqual("ACK01_" + name + ".xml", ack.carrier(), "name of the answer");
        Unexpected.unlessEqual(EVENT, scene.core().event(letter).kind(), "event");
        Answer told = scene.embassy().feedback(letter, Scene.DONE);
        Unexpected.unlessEqual("ACK02_" + name + "_1.xml", told.carrier(), "name of the feedback");
        return "/out ACK01, ACK02: 受理 accepted → " + EVENT + " → 导入成功 done";
    }
}

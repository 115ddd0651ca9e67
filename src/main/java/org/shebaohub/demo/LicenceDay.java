package org.shebaohub.demo;

import java.util.List;

/** The core has licences verified: in time, with differences, in vain, too late. Later some of them change. */
final class LicenceDay {
    private static final String ASKS = "core → e-licence → core";

    private final Scene scene;
    private final Bodies.Unit company;

    /** What a status query of the evening asks about. */
    private BatchFile changes;

    /** @param company that has just registered */
    LicenceDay(Scene scene, Bodies.Unit company) {
        this.scene = scene;
        this.company = company;
    }

    List<Flow> flows() {
        return List.of(
                Flow.delivered(ASKS, "执照核验相符", "EBL-01 EBL-02 the licence agrees", "MQ", this::licenceAgrees),
                Flow.delivered(ASKS, "执照核验不符", "EBL-01 EBL-02 another representative", "MQ", this::licenceDiffers),
                Flow.delivered(ASKS, "核验服务忙", "EBL-01 EBL-02 the service cannot say", "MQ", this::licenceFails),
                Flow.delivered(ASKS, "核验无应答", "EBL-01 no answer, demo waits 3 s", "MQ", this::licenceSilent),
                Flow.delivered(ASKS, "核验迟到", "EBL-01 EBL-02 after the wait", "MQ", this::licenceLate),
                Flow.delivered(
                        "e-licence → core", "执照变更文件", "EBL-03 licences that changed", "SFTP", this::licenceChanges));
    }

    BatchFile changes() {
        return changes;
    }

    private String licenceAgrees(Scene scene) throws Exception {
        Bodies.Unit unit = company;
        Answer question = asked(unit);
        reply(scene.licences().answer(question, unit));
        Unexpected.unlessEqual("MCHD", replied(unit).result(), "VerifyResult");
        return "E101 → E102 MCHD → LicenceEvent";
    }

    private String licenceDiffers(Scene scene) throws Exception {
        Bodies.Unit unit = scene.bodies().newUnit();
        Answer question = asked(unit);
        reply(scene.licences().mismatch(question, unit));
        Unexpected.unlessEqual("MISM", replied(unit).result(), "VerifyResult");
        return "E101 → E102 MISM → LicenceEvent";
    }

    private String licenceFails(Scene scene) throws Exception {
        Bodies.Unit unit = scene.bodies().newUnit();
        reply(scene.licences().failure(asked(unit)));
        Unexpected.unlessEqual("S90002", replied(unit).code(), "Code of the Outcome");
        return "E101 → E102 -1 → LicenceEvent S90002";
    }

    private String licenceSilent(Scene scene) throws Exception {
        Bodies.Unit unit = scene.bodies().newUnit();
        asked(unit);
        Unexpected.unlessEqual("S90002", replied(unit).code(), "Code of the Outcome");
        return "E101 → … → LicenceEvent S90002";
    }

    /** A late answer is no reply any more; the next verification shows that it did no harm. */
    private String licenceLate(Scene scene) throws Exception {
        Bodies.Unit unit = scene.bodies().newUnit();
        Answer question = asked(unit);
        Unexpected.unlessEqual("S90002", replied(unit).code(), "Code of the Outcome");
        reply(scene.licences().answer(question, unit));
        Bodies.Unit other = scene.bodies().newUnit();
        reply(scene.licences().answer(asked(other), other));
        replied(other);
        int replies = scene.core()
                .replies
                .all(reply -> reply.correlation().equals(correlation(unit)))
                .size();
        Unexpected.unlessEqual(1, replies, "replies to one request");
        return "LicenceEvent S90002 → E102 只归档 only archived";
    }

    /** One of three is about no unit there is; the others go on. */
    private String licenceChanges(Scene scene) throws Exception {
        ELicence licences = scene.licences();
        changes = licences.changes(
                company, scene.bodies().newUnit(), scene.bodies().newUnit().withWrongCheckDigit());
        licences.accepted(changes, licences.upload(changes));
        Event event = scene.core().event(changes);
        Unexpected.unlessEqual("LicenceEvent", event.kind(), "event");
        Unexpected.unlessEqual(List.of("1", "2"), event.refs(), "records of the event");
        licences.settled(changes, "1/A 2,2 000000", "2/A 2,2 000000", "3/A 2,3 S44001");
        return "ACK01 受理 → LicenceEvent (1, 2) → ACK02 2 导入成功 done, 1 S44001";
    }

    private static String correlation(Bodies.Unit unit) {
        return "verify-" + unit.uscc();
    }

    /** The core asks; this is what came to the licence service. */
    private Answer asked(Bodies.Unit unit) throws Exception {
        scene.core().ask(correlation(unit), unit);
        return scene.licences().asked(unit.uscc());
    }

    private Core.Reply replied(Bodies.Unit unit) throws InterruptedException {
        Core.Reply reply = scene.core().reply(correlation(unit));
        Unexpected.unlessEqual(unit.uscc(), reply.uscc(), "Uscc of the reply");
        return reply;
    }

    private void reply(JsonLetter answer) throws Exception {
        scene.licences().send(answer, scene.licences().sign(answer));
    }
}

package org.shebaohub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A company registers: its licence is verified, its account arrives, its employees enrol. */
final class CompanyDay {
    private static final String WINDOW = "e-window → core";
    private static final String ASKS = "core → e-licence → core";
    private static final LocalDate ADULT = LocalDate.of(1990, 3, 7);

    private final Scene scene;
    private final Bodies.Unit company;

    /** What status queries of the evening ask about. */
    private Letter registration;

    private AccountNotice notice;
    private BatchFile changes;

    CompanyDay(Scene scene) {
        this.scene = scene;
        company = scene.bodies().newUnit();
    }

    List<Flow> flows() {
        return new ArrayList<>(List.of(
                Flow.delivered(WINDOW, "单位登记", "ECT-01 the company registers", "MQ", this::registers),
                Flow.delivered(ASKS, "执照核验相符", "EBL-01 EBL-02 the licence agrees", "MQ", this::licenceAgrees),
                Flow.delivered(ASKS, "执照核验不符", "EBL-01 EBL-02 another representative", "MQ", this::licenceDiffers),
                Flow.delivered(ASKS, "核验服务忙", "EBL-01 EBL-02 the service cannot say", "MQ", this::licenceFails),
                Flow.delivered(ASKS, "核验无应答", "EBL-01 no answer, demo waits 3 s", "MQ", this::licenceSilent),
                Flow.delivered(ASKS, "核验迟到", "EBL-01 EBL-02 after the wait", "MQ", this::licenceLate),
                Flow.delivered(WINDOW, "账户推送", "ECT-03 its bank account", "MQ", this::account),
                Flow.delivered("pboc → core", "开户反馈", "PBC-02 the bank says the same", "MQ", this::accountNotice),
                Flow.delivered("pboc → core", "账户文件", "PBC-01 the bank's file of accounts", "SFTP", this::accountFile),
                Flow.delivered(WINDOW, "首次参保", "ECT-02 employees enrol, M and O", "MQ", this::employees),
                Flow.delivered(
                        "e-licence → core", "执照变更文件", "EBL-03 licences that changed", "SFTP", this::licenceChanges)));
    }

    /** The registration, once it is done. */
    Letter registration() {
        return registration;
    }

    AccountNotice notice() {
        return notice;
    }

    BatchFile changes() {
        return changes;
    }

    private String registers(Scene scene) throws Exception {
        registration = scene.registration(company);
        return scene.done(scene.window(), registration, scene.window().sign(registration), "UnitRegistrationEvent");
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

    private String account(Scene scene) throws Exception {
        Letter letter = scene.window()
                .letter("ECT-03", company.serialNo(), scene.bodies().bankAccount(company));
        return scene.done(scene.window(), letter, scene.window().sign(letter), "BankAccountEvent");
    }

    private String accountNotice(Scene scene) throws Exception {
        notice = scene.bank().notice(company);
        return "ccms.990, 900: "
                + scene.done(scene.bank(), notice, notice.signed(scene.bank().sm2), "BankAccountEvent");
    }

    /** Three accounts: one done, one that the core does not know, one with a name that is not the unit's. */
    private String accountFile(Scene scene) throws Exception {
        Bank bank = scene.bank();
        AccountFile.Account good = AccountFile.of(scene.ids(), company);
        AccountFile.Account unknown = AccountFile.of(scene.ids(), scene.bodies().newUnit());
        AccountFile.Account misnamed =
                AccountFile.of(scene.ids(), scene.bodies().newUnit());
        BatchFile file = bank.file(List.of(good, unknown, misnamed))
                .line(3, line -> line.replaceFirst("(号科技有限公司.*)号科技有限公司", "$1号贸易有限公司"));
        scene.core().hold(file);
        bank.accepted(file, bank.upload(file));
        Event event = scene.core().event(file);
        Unexpected.unlessEqual(List.of("1", "2"), event.refs(), "records of the event");
        scene.core()
                .say(
                        event,
                        1,
                        List.of(Core.Item.done("1", "A"), Core.Item.failed("2", "A", "S51003", "单位未参保登记，无法变更缴费账户")));
        Answer told = bank.answer(file, "PBC-03");
        Unexpected.unlessEqual(
                List.of("1/A 2,2 000000", "2/A 2,3 S51003", "3/A 2,3 S52006"), told.states(), "records of PBC-03");
        return "ACK01 受理 → BankAccountEvent (1, 2) → PBC-03 1 导入成功 done, 2 S51003, 3 S52006";
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

    /** Four employees: two done, one refused for the category, a foreigner to review and done an hour later. */
    private String employees(Scene scene) throws Exception {
        Identifiers ids = scene.ids();
        Letter letter = scene.employees(
                company,
                Employee.local(ids, ADULT, true),
                Employee.local(ids, ADULT, false),
                Employee.local(ids, ADULT, true).inCategory("14"),
                Employee.local(ids, ADULT, true).withPaper("08", ids.passport(), "USA"));
        scene.core().hold(letter);
        scene.sendAccepted(letter);
        Event event = scene.core().event(letter);
        Unexpected.unlessEqual("PersonEnrolmentEvent", event.kind(), "event");
        Unexpected.unlessEqual(List.of("1", "2", "4"), event.refs(), "records of the event");
        scene.core().say(event, 1, done("1", "2"));
        scene.window().feedback(letter, states("1,1 S53001"));
        scene.core().say(event, 2, done("4"));
        scene.window().feedback(letter, states("2,2 000000"));
        return "2 导入成功 done, 1 S52004 导入失败 refused, 1 S53001 等待审核 to review → done";
    }

    private static List<Core.Item> done(String... refs) {
        List<Core.Item> items = new ArrayList<>();
        for (String ref : refs) {
            items.add(Core.Item.done(ref, "M"));
            items.add(Core.Item.done(ref, "O"));
        }
        return items;
    }

    private static String[] states(String ofTheFourth) {
        List<String> all = new ArrayList<>();
        for (String group : List.of("M", "O")) {
            all.add("1/" + group + " 2,2 000000");
            all.add("2/" + group + " 2,2 000000");
            all.add("3/" + group + " 2,3 S52004");
            all.add("4/" + group + " " + ofTheFourth);
        }
        return all.toArray(String[]::new);
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

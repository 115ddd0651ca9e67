package org.shebaohub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A company registers, its account arrives, its employees enrol. */
final class CompanyDay {
    private static final String WINDOW = "e-window → core";
    private static final LocalDate ADULT = LocalDate.of(1990, 3, 7);

    private final Scene scene;
    private final Bodies.Unit company;

    /** What e-window has sent of the company, in order: registration, account, employees. */
    private final List<EWindow.Sent> sent = new ArrayList<>();

    /** What status queries of the evening ask about. */
    private Letter registration;

    private AccountNotice notice;

    CompanyDay(Scene scene) {
        this.scene = scene;
        company = scene.bodies().newUnit();
    }

    List<Flow> flows() {
        return List.of(
                Flow.delivered(WINDOW, "账户推送", "ECT-03 its bank account", "MQ", this::account),
                Flow.delivered("pboc → core", "开户反馈", "PBC-02 the bank says the same", "MQ", this::accountNotice),
                Flow.delivered("pboc → core", "账户文件", "PBC-01 the bank's file of accounts", "SFTP", this::accountFile),
                Flow.delivered(WINDOW, "首次参保", "ECT-02 employees enrol, M and O", "MQ", this::employees));
    }

    Flow registers() {
        return Flow.delivered(WINDOW, "单位登记", "ECT-01 the company registers", "MQ", this::registers);
    }

    Bodies.Unit company() {
        return company;
    }

    /** The registration, once it is done. */
    Letter registration() {
        return registration;
    }

    AccountNotice notice() {
        return notice;
    }

    List<EWindow.Sent> sent() {
        return sent;
    }

    private String registers(Scene scene) throws Exception {
        registration = scene.registration(company);
        return scene.done(scene.window(), registration, signed(registration), "UnitRegistrationEvent");
    }

    private String account(Scene scene) throws Exception {
        Letter letter = scene.window()
                .letter("ECT-03", company.serialNo(), scene.bodies().bankAccount(company));
        return scene.done(scene.window(), letter, signed(letter), "BankAccountEvent");
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
        scene.sendAccepted(scene.window(), letter, signed(letter));
        Event event = scene.core().event(letter);
        Unexpected.unlessEqual("PersonEnrolmentEvent", event.kind(), "event");
        Unexpected.unlessEqual(List.of("1", "2", "4"), event.refs(), "records of the event");
        scene.core().say(event, 1, done("1", "2"));
        scene.window().feedback(letter, states("1,1 S53001"));
        scene.core().say(event, 2, done("4"));
        scene.window().feedback(letter, states("2,2 000000"));
        return "2 导入成功 done, 1 S52004 导入失败 refused, 1 S53001 等待审核 to review → done";
    }

    /** Signs a letter of e-window and enters it in its books. */
    private byte[] signed(Letter letter) {
        byte[] bytes = scene.window().sign(letter);
        sent.add(new EWindow.Sent(letter, company.uscc(), Event.sm3(bytes)));
        return bytes;
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
}

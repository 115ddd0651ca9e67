package org.shebaohub.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * e-window reconciles its day; everyone asks what became of a message, in the family of its node, and gets the stored
 * answers again.
 */
final class EveningDay {
    private final CompanyDay company;
    private final LicenceDay licences;
    private final MedicalDay medical;
    private final RetireeDay retirees;

    EveningDay(CompanyDay company, LicenceDay licences, MedicalDay medical, RetireeDay retirees) {
        this.company = company;
        this.licences = licences;
        this.medical = medical;
        this.retirees = retirees;
    }

    List<Flow> flows() {
        return List.of(
                Flow.delivered("e-window → hub", "登记日对账", "ECT-04 the day line by line", "SFTP", this::reconciliation),
                query("e-window → hub", "XML", scene -> xml(scene.window(), company.registration())),
                query("e-licence → hub", "JSON A003", scene -> jsonFile(scene.licences(), licences.changes())),
                query("pboc → hub", "XML", scene -> xml(scene.bank(), company.notice())),
                query("medical → hub", "JSON A003", scene -> json(scene.medical(), medical.settlement())),
                query("certification-bjtapp → hub", "JSON A003", scene -> json(scene.app(), retirees.face())),
                query("certification-mohrss → hub", "XML", scene -> xmlFile(scene.mohrss(), retirees.assisted())),
                query("certification-mfa → hub", "XML", scene -> xml(scene.embassy(), retirees.overseas())));
    }

    /** One line of each state the hub can tell: same, another SM3, unknown to the hub, missing in the file, refused. */
    private String reconciliation(Scene scene) throws Exception {
        EWindow window = scene.window();
        EWindow.Sent registration = company.sent().get(0);
        EWindow.Sent account = company.sent().get(1);
        EWindow.Sent employees = company.sent().get(2);
        Letter revoked = scene.registration().with("<RegState>1<", "<RegState>3<");
        byte[] bytes = window.sign(revoked);
        scene.sendRefused(revoked, bytes, "S51002");
        EWindow.Sent unknown = new EWindow.Sent(scene.registration(), account.uscc(), account.sm3());
        BatchFile file = window.reconciliation(List.of(
                registration,
                new EWindow.Sent(account.letter(), account.uscc(), registration.sm3()),
                unknown,
                new EWindow.Sent(revoked, account.uscc(), Event.sm3(bytes))));
        scene.keepsFromCore(file);
        window.accepted(file, window.upload(file));
        List<String> told = window.answer(file, "ECT04R").states();
        String employeesLine = employees.letter().msgId() + " 3 2,";
        Unexpected.unlessEqual(
                List.of(
                        registration.letter().msgId() + " 0 2,2",
                        account.letter().msgId() + " 1 2,2",
                        unknown.letter().msgId() + " 2 ,",
                        revoked.msgId() + " 4 ,"),
                told.subList(0, 4),
                "lines of ECT04R");
        Unexpected.unless(
                told.stream().anyMatch(line -> line.startsWith(employeesLine)), "ECT04R does not tell what is missing");
        return "ACK01 → ECT04R 相符0 不同1 平台无2 文件缺3 拒绝4 same, differs, unknown, missing, refused";
    }

    private static Flow query(String way, String how, Flow.Play play) {
        return Flow.delivered(way, "状态查询", "STQ-01 what became of it?", "MQ " + how, play);
    }

    private static String xml(XmlChannel by, Matter about) throws Exception {
        Letter query = by.letter("STQ-01", by.ids.serialNo(), Bodies.statusQuery(about.key()));
        return asked(by, about, query, by.sign(query));
    }

    private static String json(JsonChannel by, Matter about) throws Exception {
        JsonLetter query = by.query(about.key());
        return asked(by, about, query, by.sign(query));
    }

    private static String xmlFile(XmlChannel by, BatchFile about) throws Exception {
        Letter query = by.letter("STQ-01", by.ids.serialNo(), Bodies.statusQuery(about.ref()));
        return askedAboutFile(by, about, query, by.sign(query));
    }

    private static String jsonFile(JsonChannel by, BatchFile about) throws Exception {
        JsonLetter query = by.query(about.ref());
        return askedAboutFile(by, about, query, by.sign(query));
    }

    /** The ACK-01 comes by MQ, the other files again in /out. */
    private static String askedAboutFile(Channel by, BatchFile about, Matter query, byte[] bytes) throws Exception {
        Answer ack = by.about(about).get(0);
        List<Answer> given = by.feedbacks(about);
        by.expectAnswers(about.ref());
        by.send(query, bytes);
        Answer told = by.answers.await(
                "answer to the query", answer -> answer.carrier().equals(query.ref()), Channel.PATIENCE);
        Unexpected.unless(Arrays.equals(ack.bytes(), told.bytes()), "another ACK-01 than before");
        for (Answer file : given) {
            List<Answer> two = by.answers.await(
                    file.carrier() + " again", answer -> answer.carrier().equals(file.carrier()), 2, Channel.PATIENCE);
            Unexpected.unless(Arrays.equals(file.bytes(), two.get(1).bytes()), "another ACK-02 than before");
        }
        return "ACK-01 (MQ), " + given.size() + " ACK02 (/out) 原样再发 byte for byte";
    }

    private static String asked(Channel by, Matter about, Matter query, byte[] bytes) throws Exception {
        List<Answer> given = by.about(about);
        by.expectAnswers(about.ref());
        by.send(query, bytes);
        List<Answer> told = by.answers.await(
                "answers to the query", answer -> answer.carrier().equals(query.ref()), given.size(), Channel.PATIENCE);
        for (int at = 0; at < given.size(); at++) {
            Unexpected.unless(Arrays.equals(given.get(at).bytes(), told.get(at).bytes()), "another answer than before");
        }
        Stream<String> types = told.stream().map(Answer::type);
        return String.join(", ", types.toList()) + " 原样再发 byte for byte";
    }
}

package org.shebaohub.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Plays a day with all partners against a running hub, then what goes wrong, and says what the outside saw of each. */
public final class Demo {
    private final Connection connection;
    private final Clock clock;
    private final PrintStream out;

    public Demo(Connection connection, Clock clock, PrintStream out) {
        this.connection = connection;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Plays every flow once, one line each, then the summary.
     *
     * @param once false to go on as core until the process is stopped, so that one can try by hand
     * @return true where every flow had its expected outcome
     */
    public boolean run(boolean once) throws Exception {
        try (Scene scene = new Scene(connection, clock)) {
            Tally tally = new Tally(out);
            for (Chapter chapter : chapters(scene)) {
                tally.play(chapter, scene);
            }
            boolean good = tally.summary();
            if (!once) {
                scene.stopReading();
                new Guide(connection, out).print();
                new CountDownLatch(1).await();
            }
            return good;
        }
    }

    private static List<Chapter> chapters(Scene scene) {
        CompanyDay company = new CompanyDay(scene);
        LicenceDay licences = new LicenceDay(scene, company.company());
        MedicalDay medical = new MedicalDay(scene);
        RetireeDay retirees = new RetireeDay();
        List<Chapter> all = new ArrayList<>();
        all.add(new Chapter(
                "清晨：企业登记，核验执照",
                "Early morning: a company registers, its licence is verified",
                both(List.of(company.registers()), licences.flows())));
        all.add(new Chapter("早晨：账户与参保", "Morning: its account, its employees", company.flows()));
        all.add(new Chapter("上午：异地就医", "Forenoon: care outside Beijing", medical.flows()));
        all.add(new Chapter("下午：退休人员资格认证", "Afternoon: retirees are certified", retirees.flows()));
        all.add(new Chapter(
                "傍晚：对账与查询",
                "Evening: reconciliation, status queries",
                new EveningDay(company, licences, medical, retirees).flows()));
        all.add(new Chapter("e窗通：各种签名与形式", "e-window: every signature and form", AcceptedFlows.all()));
        all.add(new Chapter("e窗通：待审核与核心的答复", "e-window: review, and the core's results", ReviewFlows.all()));
        all.add(new Chapter("e窗通：重复、查询与越权", "e-window: repetitions, queries, shut doors", RepeatFlows.all()));
        all.add(new Chapter("e窗通：文件", "e-window: files", FileFlows.all()));
        all.add(new Chapter("出错：e窗通", "What goes wrong: e-window", both(RefusedFlows.all(), FileFaults.window())));
        all.add(new Chapter(
                "出错：电子营业执照", "What goes wrong: e-licence", both(ELicenceFaults.all(), FileFaults.licences())));
        all.add(new Chapter(
                "出错：人民银行", "What goes wrong: the People's Bank", both(BankFaults.all(), FileFaults.bank())));
        all.add(new Chapter(
                "出错：异地就医", "What goes wrong: medical care", both(MedicalFaults.all(), FileFaults.medical())));
        all.add(new Chapter(
                "出错：资格认证",
                "What goes wrong: certification",
                both(CertificationFaults.all(), FileFaults.certification())));
        all.add(new Chapter(
                "总核对",
                "Audit",
                List.of(Flow.delivered("hub → all", "总核对", "all systems compare", "MQ, SFTP", Scene::audit))));
        return all;
    }

    private static List<Flow> both(List<Flow> first, List<Flow> then) {
        List<Flow> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}

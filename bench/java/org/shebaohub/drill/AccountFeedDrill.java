package org.shebaohub.drill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.shebaohub.bench.FeedFile;

/**
 * One PBC-01 while the hub is killed: in pass 1, at random moments of pass 2, while it writes PBC-03 and while it sends it. Bank
 * and core are outside and live on.
 */
public final class AccountFeedDrill {
    private static final long LOOK_MS = 5;
    private static final int HURRY_MS = 300;

    private final OwnHub hub;
    private final ProgressStore progress;
    private final LastingCore core;
    private final BankHome bank;
    private final Random random;
    private final PrintWriter out;
    private final int records;
    private final List<Kill> kills = new ArrayList<>();
    private final Path answers;

    private AccountFeedDrill(Path home, Path folder, int records, long seed, PrintWriter out) throws Exception {
        this.hub = new OwnHub(home, folder, List.of("hub.log.console-level=OFF"));
        this.progress = new ProgressStore(hub.data());
        this.core = new LastingCore(hub, new CoreRecords(), new CoreAnswers(SampleKey.signing(home, "BJSI-CORE-sm2")));
        this.bank = new BankHome(hub, home.resolve("certs-sample/pboc-sftp"));
        this.random = new Random(seed);
        this.records = records;
        this.out = out;
        this.answers = hub.homeOf(BankHome.CHANNEL).resolve("out");
    }

    /**
     * @param home   with routes, schemas and sample keys
     * @param folder empty, for everything of the drill
     * @param deaths of the hub in pass 2
     * @param seed   of the moments
     * @return true where nothing was lost or doubled and the bank has its answers
     */
    public static boolean run(Path home, Path folder, int records, int deaths, long seed, Clock clock, PrintWriter out)
            throws Exception {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        FeedFile feed = FeedFile.write(home, folder, SampleKey.certificate(home, "100000000000-sm2"), day, records);
        AccountFeedDrill drill = new AccountFeedDrill(home, folder, records, seed, out);
        try (OwnHub hub = drill.hub;
                Memory memory = new Memory(hub);
                LastingCore core = drill.core;
                ProgressStore progress = drill.progress) {
            drill.play(feed, deaths);
            return new AccountFeedVerdict(home, folder, drill.bank, feed, records)
                    .print(core, progress, memory, drill.kills.size(), out);
        }
    }

    private void play(FeedFile feed, int deaths) throws Exception {
        out.printf(
                "PBC-01 of %,d records (%,d MB), a hub with a heap of %d MB 平台进程将被强制结束 %d 次%n",
                records, Files.size(feed.file()) >> 20, OwnHub.HEAP_MB, deaths + 4);
        out.println("  killed 结束于                        found then 当时状况                    went on 恢复");
        hub.start();
        core.start();
        bank.put(feed.file().getFileName().toString(), feed.file());
        bank.put(feed.file().getFileName() + ".sig", feed.seal());
        firstPass();
        secondPass(deaths);
        answer();
    }

    private void firstPass() throws Exception {
        moment(
                "file that is being archived",
                () -> progress.piecesKept() > 0 && progress.filesKept() == 0,
                () -> progress.filesKept() > 0);
        long kept = progress.piecesKept();
        restart("pass 1, file being archived", kept + " MB archived, nothing recorded", "file read again", () -> {
            long now = progress.piecesKept();
            return now > kept || progress.filesKept() > 0;
        });
        moment(
                "file that is being scanned",
                () -> progress.filesKept() > 0 && progress.filesRecorded() == 0,
                () -> progress.filesRecorded() > 0);
        restart(
                "pass 1, file being scanned",
                "file archived, nothing recorded",
                "first record at the core",
                () -> core.records().records() > 0);
    }

    private void secondPass(int deaths) throws Exception {
        long parts = progress.parts();
        int[] at = random.ints(deaths, 1, (int) Math.max(2, parts * 9 / 10))
                .sorted()
                .toArray();
        for (int part : at) {
            Patience.until("part " + part, LOOK_MS, () -> progress.partsDone() >= part);
            Thread.sleep(random.nextInt(HURRY_MS));
            hub.kill();
            long done = progress.partsDone();
            int before = core.records().records();
            restart(
                    "pass 2, at random",
                    "%,d of %,d parts, %,d records out".formatted(done, parts, before),
                    "further record at the core",
                    () -> core.records().records() > before);
        }
    }

    private void answer() throws Exception {
        moment(
                "PBC-03 that is being written",
                () -> progress.answersBeingWritten() > 0,
                () -> progress.answersWritten() > 0);
        restart(
                "PBC-03 being written",
                progress.answersWritten() == 0 ? "nothing of it" : "it was recorded already",
                "PBC-03 on its way",
                () -> !inOut().isEmpty());
        moment("PBC-03 that is being sent", () -> !inOut().isEmpty() && !sealed(), this::sealed);
        restart(
                "PBC-03 being sent",
                String.join(
                        ", ",
                        inOut().stream()
                                .map(name -> name.replaceFirst("^ZHHP_.*\\.txt", "….txt"))
                                .toList()),
                "PBC-03 and .sig in /out",
                () -> sealed() && progress.pending() == 0);
    }

    /** Stops the hub there; where it had gone on before it stopped, the moment may come again, unless it is over. */
    private void moment(String what, Patience.Condition condition, Patience.Condition over) throws Exception {
        Patience.until(what, LOOK_MS, () -> {
            if (condition.holds()) {
                hub.pause();
                if (condition.holds()) {
                    return true;
                }
                hub.resume();
            }
            if (over.holds()) {
                throw new IllegalStateException("there was no time to kill it at a " + what + ": take more --records");
            }
            return false;
        });
    }

    private void restart(String moment, String standing, String with, Patience.Condition wentOn) throws Exception {
        hub.kill();
        progress.close();
        hub.start();
        Patience.until(with, LOOK_MS, wentOn);
        Kill kill = new Kill(moment, standing, hub.seconds(), with);
        kills.add(kill);
        out.println(kill.text());
        out.flush();
    }

    private boolean sealed() throws IOException {
        return inOut().stream().anyMatch(name -> name.endsWith(".sig"));
    }

    /** Files of PBC-03 in {@code /out}, unfinished ones included. */
    private List<String> inOut() throws IOException {
        try (Stream<Path> files = Files.list(answers)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("ZHHP_"))
                    .sorted()
                    .toList();
        }
    }
}

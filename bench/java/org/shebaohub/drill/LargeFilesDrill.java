package org.shebaohub.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.shebaohub.bench.FeedFile;

/**
 * The largest files that the contract allows, none of them good, while an upload goes on that never ends; after them a good one
 * is taken as if nothing had been.
 */
public final class LargeFilesDrill {
    private static final long LARGEST = 2L << 30;
    private static final int LINE = 502;
    private static final int GOOD = 1000;
    private static final long LOOK_MS = 100;

    private final OwnHub hub;
    private final LastingCore core;
    private final BankHome bank;
    private final FeedFile good;
    private final PrintWriter out;
    private boolean holds = true;

    private LargeFilesDrill(Path home, Path folder, FeedFile good, PrintWriter out) throws Exception {
        this.hub = new OwnHub(home, folder, List.of("hub.log.console-level=OFF"));
        this.core = new LastingCore(hub, new CoreRecords(), new CoreAnswers(SampleKey.signing(home, "BJSI-CORE-sm2")));
        this.bank = new BankHome(hub, home.resolve("certs-sample/pboc-sftp"));
        this.good = good;
        this.out = out;
    }

    /** @return true where each file got its code and the good one its answer */
    public static boolean run(Path home, Path folder, Clock clock, PrintWriter out) throws Exception {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        FeedFile good = FeedFile.write(home, folder, SampleKey.certificate(home, "100000000000-sm2"), day, GOOD);
        LargeFilesDrill drill = new LargeFilesDrill(home, folder, good, out);
        try (OwnHub hub = drill.hub;
                Memory memory = new Memory(hub);
                LastingCore core = drill.core) {
            hub.start();
            core.start();
            drill.play();
            out.printf(
                    "heap at most %d of %d MB, process %d MB%n%s%n",
                    memory.heapMb(),
                    OwnHub.HEAP_MB,
                    memory.processMb(),
                    drill.holds ? "All holds. 全部符合。" : "It does not hold. 不符合。");
            return drill.holds;
        }
    }

    private void play() throws Exception {
        Endless endless = new Endless(bank);
        endless.start();
        byte[] sample = Files.readAllBytes(good.file());
        byte[] noLine = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        refused(2, "2 GiB without a line end", new Repeated(noLine, noLine, LARGEST), "S11003");
        byte[] header = Arrays.copyOf(sample, LINE);
        System.arraycopy("00000003".getBytes(StandardCharsets.US_ASCII), 0, header, 45, 8);
        byte[] details = Arrays.copyOfRange(sample, LINE, LINE * GOOD);
        refused(
                3,
                "2 GiB of records under the .sig of another file",
                new Repeated(header, details, LARGEST / LINE * LINE),
                "S21004");
        cutOff(4);
        endless.close();
        must(
                endless.written() > 0 && !endless.failed(),
                "upload without end: %,d bytes so far, left alone, then removed".formatted(endless.written()));
        bank.put(good.file().getFileName().toString(), good.file());
        bank.put(good.file().getFileName() + ".sig", good.seal());
        Ack ack = acknowledged(good.file().getFileName().toString());
        Patience.until("records at the core", LOOK_MS, () -> core.records().records() == GOOD);
        must(
                ack.is("000000") && core.records().doubled() == 0,
                "a good file after them: %s in %.1f s, %,d records at the core".formatted(ack.code, ack.seconds, GOOD));
    }

    private void refused(int number, String what, InputStream content, String code) throws Exception {
        String name = name(number);
        bank.put(name, content);
        bank.put(name + ".sig", good.seal());
        Ack ack = acknowledged(name);
        must(ack.is(code), "%s: %s in %.1f s".formatted(what, ack.code, ack.seconds));
    }

    /** One byte more than the largest is not taken by the SFTP server, and what there is of it can be removed. */
    private void cutOff(int number) throws Exception {
        boolean cut = false;
        try {
            bank.put(name(number), new Repeated(new byte[0], new byte[1 << 20], LARGEST + 1));
        } catch (IOException refused) {
            cut = true;
        }
        bank.remove(name(number) + ".tmp");
        must(cut, "2 GiB and a byte: refused by the SFTP server");
    }

    /** What ACK-01 says, and the seconds from now until it is there. */
    private Ack acknowledged(String name) throws Exception {
        long began = System.nanoTime();
        Path ack = hub.homeOf(BankHome.CHANNEL).resolve("out/ACK01_" + name + ".xml");
        Patience.until("ACK-01 about " + name, LOOK_MS, () -> Files.exists(ack));
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Ack(Files.readString(ack).replaceAll("(?s).*<AckCode>|</AckCode>.*", ""), seconds);
    }

    private record Ack(String code, double seconds) {
        /** In the 5 minutes that there are for a file. */
        boolean is(String wanted) {
            return code.equals(wanted) && seconds < 300;
        }
    }

    private String name(int number) {
        return good.file().getFileName().toString().replaceFirst("\\d{8}\\.txt$", "%08d.txt".formatted(number));
    }

    private void must(boolean right, String what) {
        holds &= right;
        out.println((right ? "  ok     " : "  WRONG  ") + what);
        out.flush();
    }
}

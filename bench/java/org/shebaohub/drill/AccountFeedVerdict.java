package org.shebaohub.drill;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shebaohub.bench.FeedFile;
import org.shebaohub.partner.CanonicalId;

/** What the bank and the core have at the end, compared with the file. */
final class AccountFeedVerdict {
    private static final String NODE = "100000000000";
    private static final int PART = 500;

    private final Path home;
    private final Path folder;
    private final BankHome bank;
    private final String name;
    private final String batchNo;
    private final int records;
    private final List<String> faults = new ArrayList<>();

    AccountFeedVerdict(Path home, Path folder, BankHome bank, FeedFile feed, int records) {
        this.home = home;
        this.folder = folder;
        this.bank = bank;
        this.name = feed.file().getFileName().toString();
        this.batchNo = name.replaceFirst("^ZHXX_.*_(\\d{8})_(\\d{8})\\.txt$", "$1ZHXX$2");
        this.records = records;
    }

    /** @return true where all is as it should be */
    boolean print(LastingCore core, ProgressStore progress, Memory memory, int kills, PrintWriter out)
            throws Exception {
        CoreRecords came = core.records();
        core(came);
        String answer = answers();
        must(progress.dead() == 0, progress.dead() + " messages went to hub.dead");
        out.printf(
                """
                %,d records at the core 核心系统: lost 丢失 %d, doubled 重复 %d; %,d events, %d copies dropped, %d connections
                at the bank 人民银行: ACK-01 and %s, counts and each record's answer, both signatures by openssl
                hub killed %d times 强制结束次数; heap at most %d of %d MB, process %d MB
                """,
                came.records(),
                came.lost(records),
                came.doubled(),
                came.events(),
                came.copies(),
                core.connected(),
                answer,
                kills,
                memory.heapMb(),
                OwnHub.HEAP_MB,
                memory.processMb());
        faults.forEach(fault -> out.println("  WRONG 有误: " + fault));
        out.println(faults.isEmpty() ? "All holds. 全部符合。" : "It does not hold. 不符合。");
        out.flush();
        return faults.isEmpty();
    }

    private void core(CoreRecords came) {
        faults.addAll(came.faults());
        must(came.lost(records) == 0, came.lost(records) + " records never came to the core");
        must(came.doubled() == 0, came.doubled() + " records came to the core twice");
        int parts = (records + PART - 1) / PART;
        must(
                came.events() == parts
                        && IntStream.rangeClosed(1, parts)
                                .allMatch(part -> came.has(CanonicalId.of(NODE, batchNo, part))),
                "the CanonicalIds are not those of the file's parts");
    }

    /** @return name of PBC-03 */
    private String answers() throws Exception {
        List<String> names = bank.answers();
        String ack = "ACK01_" + name + ".xml";
        List<String> results =
                names.stream().filter(one -> one.matches("ZHHP_.*\\.txt")).toList();
        must(names.contains(ack), "there is no ACK-01");
        must(results.size() == 1, "there are " + results.size() + " files of PBC-03");
        must(names.stream().noneMatch(one -> one.endsWith(".tmp")), "something unfinished is in /out");
        must(names.size() == 3, "in /out is something else: " + names);
        if (!faults.isEmpty()) {
            return "no PBC-03";
        }
        Openssl openssl = new Openssl(home.resolve("certs-sample/BJSI00000001-sm2.crt"), folder);
        Path acknowledged = bank.fetch(ack, folder);
        String text = Files.readString(acknowledged);
        must(
                text.contains("<AckCode>000000</AckCode>") && text.contains("<RefMsgId>" + batchNo + "</RefMsgId>"),
                "ACK-01 says something else");
        must(openssl.envelope(acknowledged), "the signature of ACK-01 is wrong");
        String result = results.get(0);
        Path fetched = bank.fetch(result, folder);
        faults.addAll(AccountAnswer.faults(fetched, batchNo, records));
        must(openssl.seal(fetched, bank.fetch(result + ".sig", folder)), "the .sig of PBC-03 is wrong");
        return result;
    }

    private void must(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}

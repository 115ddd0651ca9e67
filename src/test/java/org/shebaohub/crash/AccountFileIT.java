package org.shebaohub.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.kit.ForeignVerifier;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.Tool;
import org.shebaohub.partner.CanonicalId;

/** A file of accounts by OpenSSH's sftp; the hub is killed between its parts, and the bank has its answers all the same. */
class AccountFileIT {
    private static final String NODE = "100000000000";
    private static final int RECORDS = 1203;
    private static final int PARTS = 3;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern ID = Pattern.compile("<CanonicalId>([0-9a-f]{32})</CanonicalId>");
    private static final QuickSigner CORE = new QuickSigner("BJSI-CORE-sm2");

    private static OwnFolders own;
    private static HubProcess hub;
    private static QueueClient core;

    @BeforeAll
    static void start() throws Exception {
        own = OwnFolders.of("account-file-it");
        restart();
    }

    @AfterAll
    static void stop() throws Exception {
        if (core != null) {
            core.close();
        }
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void nothingIsLostOrDoubledWhereTheHubIsKilledBetweenParts() throws Exception {
        AccountFiles file = AccountFiles.of(
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai")), 1, RECORDS);
        try (Archive archive = new Archive(own.data())) {
            archive.run("create function hold() returns trigger language plpgsql as "
                    + "'begin if new.part = 2 then perform pg_advisory_xact_lock_shared(42); end if; return new; end'");
            archive.run("create trigger hold before insert on feedback for each row execute function hold()");
            archive.run("select pg_advisory_lock(42)");
            put(file);
            soon().until(() -> archive.parts() > 0);
            assertThat(archive.number("select done from batch")).isOne();
            hub.kill();
            core.close();
            archive.endStatementsOfTheHub();
            archive.run("drop trigger hold on feedback");
            archive.run("drop function hold");
        }
        Map<String, List<String>> before = events(core);
        restart();
        soon().until(() -> together(before, events(core)).size() == PARTS);

        Map<String, List<String>> all = together(before, events(core));
        assertThat(all.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PARTS)
                        .mapToObj(part -> CanonicalId.of(NODE, file.batchNo(), part))
                        .toList());
        assertThat(all.values()).allMatch(same -> same.stream().distinct().count() == 1);
        assertThat(refs(all))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, RECORDS).boxed().toList());
        String ack = Files.readString(out().resolve("ACK01_" + file.name() + ".xml"));
        assertThat(ack).contains("<AckCode>000000</AckCode>", "<RefMsgId>" + file.batchNo() + "</RefMsgId>");

        soon().until(() -> own.meters()
                .containsAll(List.of(
                        "hub_records_total{partner=\"pboc\",step=\"recorded\",type=\"PBC-01\"} 703.0",
                        "hub_records_waiting{partner=\"pboc\",type=\"PBC-01\"} 0.0")));
        decide(file);
        Path result = answer();
        answered(result);
        aRepeatedFileGetsAllItsAnswersAgain(file, result);
    }

    private static void answered(Path result) throws IOException {
        byte[] bytes = Files.readAllBytes(result);
        assertThat(bytes).hasSize((RECORDS + 2) * 502);
        assertThat(new String(bytes, GB18030))
                .startsWith("HZHHP0100BJSI00000001" + NODE)
                .contains("D00000001", "22000000导入成功", "T%08d%08d%08d%08d".formatted(RECORDS, RECORDS, 0, 0));
        byte[] value = Base64.getDecoder()
                .decode(Files.readString(seal(result), StandardCharsets.US_ASCII)
                        .strip());
        assertThat(ForeignVerifier.openssl(bytes, value, "BJSI00000001-sm2")).isTrue();
    }

    private static void aRepeatedFileGetsAllItsAnswersAgain(AccountFiles file, Path result) throws Exception {
        Path ack = out().resolve("ACK01_" + file.name() + ".xml");
        Map<Path, byte[]> given = new TreeMap<>();
        for (Path one : List.of(ack, result, seal(result))) {
            given.put(one, Files.readAllBytes(one));
            Files.delete(one);
        }
        put(file);
        soon().until(() -> given.keySet().stream().allMatch(Files::exists));
        for (Map.Entry<Path, byte[]> one : given.entrySet()) {
            assertThat(one.getKey()).hasBinaryContent(one.getValue());
        }
    }

    /** The core says of every record that it is done. */
    private static void decide(AccountFiles file) throws Exception {
        for (int part = 1; part <= PARTS; part++) {
            String items = IntStream.rangeClosed((part - 1) * 500 + 1, Math.min(part * 500, RECORDS))
                    .mapToObj(ref -> "<Item><Ref>" + ref + "</Ref><Group>A</Group><HandleStatus>2</HandleStatus>"
                            + "<FeedbackStatus>2</FeedbackStatus><Code>000000</Code><Text>导入成功</Text></Item>")
                    .collect(Collectors.joining());
            core.send(CORE.sign("<ProcessingResult xmlns=\"urn:gov:bj:si:canonical:1.0\"><CanonicalId>"
                    + CanonicalId.of(NODE, file.batchNo(), part) + "</CanonicalId><Seq>1</Seq>" + items
                    + "</ProcessingResult>"));
        }
    }

    private static Path answer() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            try (Stream<Path> files = Files.list(out())) {
                                return files.filter(one -> one.toString().endsWith(".txt.sig"))
                                        .findFirst();
                            }
                        },
                        java.util.Optional::isPresent)
                .map(sig -> sig.resolveSibling(sig.getFileName().toString().replace(".sig", "")))
                .orElseThrow();
    }

    private static List<Integer> refs(Map<String, List<String>> events) {
        return events.values().stream()
                .flatMap(same -> Pattern.compile("<Ref>(\\d+)</Ref>")
                        .matcher(same.get(0))
                        .results())
                .map(ref -> Integer.valueOf(ref.group(1)))
                .sorted()
                .toList();
    }

    private static Map<String, List<String>> events(QueueClient client) {
        return client.all(one -> true).stream().map(QueueClient.Received::text).collect(Collectors.groupingBy(text -> {
            Matcher id = ID.matcher(text);
            assertThat(id.find()).isTrue();
            return id.group(1);
        }));
    }

    private static Map<String, List<String>> together(Map<String, List<String>> one, Map<String, List<String>> other) {
        return Stream.of(one, other)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> Stream.concat(
                                first.stream(), second.stream())
                        .toList()));
    }

    /** As interfaces.md section 2 says: each under a temporary name, then renamed, the signature last. */
    private static void put(AccountFiles file) throws IOException {
        Path local = Files.createDirectories(own.data().resolveSibling("bank"));
        Path key = Files.copy(
                SampleHub.CERTIFICATES.resolve("pboc-sftp"),
                local.resolve("key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.write(local.resolve("file"), file.content());
        Files.writeString(local.resolve("seal"), file.seal());
        String name = "/in/" + file.name();
        String commands =
                """
                put %s/file %s.tmp
                rename %s.tmp %s
                put %s/seal %s.sig.tmp
                rename %s.sig.tmp %s.sig
                """
                        .formatted(local, name, name, name, local, name, name, name);
        Tool.run(
                commands.getBytes(StandardCharsets.UTF_8),
                "sftp",
                "-q",
                "-b",
                "-",
                "-P",
                Integer.toString(own.sftp()),
                "-i",
                key.toString(),
                "-o",
                "UserKnownHostsFile=" + own.data().resolve("sftp/known_hosts"),
                "pboc@127.0.0.1");
    }

    private static Path out() {
        return own.data().resolve("sftp/homes/pboc/out");
    }

    private static Path seal(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    private static void restart() throws Exception {
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        core = QueueClient.core(own);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

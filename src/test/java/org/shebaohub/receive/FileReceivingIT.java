package org.shebaohub.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Transport;
import org.shebaohub.operations.sftp.OldFiles;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of files in a home. */
class FileReceivingIT extends Receiving {
    private static final String SEAL = Base64.getEncoder().encodeToString(new byte[64]);

    @Autowired
    OldFiles oldFiles;

    @Autowired
    MeterRegistry meters;

    @Test
    void takesAnXmlFileAndFilesItUnderTheDayOfReceipt() throws Exception {
        put("A.xml", "<a/>");
        var received = stages.nextRecorded();
        assertThat(received.reception().fileName()).isEqualTo("A.xml");
        assertThat(received.reception().transport()).isEqualTo(Transport.SFTP);
        assertThat(received.reception().id()).startsWith("file:");
        assertFiled("done", "A.xml");
        put("A.xml", "<again/>");
        assertThat(text(stages.nextRecorded())).isEqualTo("<again/>");
        assertFiled("done", "A.xml_2");
    }

    @Test
    void filesARefusedFileApart() throws Exception {
        put("R.xml", "refuse me");
        assertThat(stages.nextRefused().report().code()).contains(ErrorCode.S21004);
        assertFiled("refused", "R.xml");
    }

    @Test
    void leavesUnfinishedFilesAlone() throws Exception {
        Files.writeString(in().resolve("later.xml.tmp"), "half");
        Files.writeString(in().resolve("unsigned.txt"), "no .sig yet");
        put("B.xml", "<b/>");
        stages.nextRecorded();
        assertFiled("done", "B.xml");
        assertThat(in().resolve("later.xml.tmp")).exists();
        assertThat(in().resolve("unsigned.txt")).exists();
        Files.delete(in().resolve("unsigned.txt"));
    }

    @Test
    void takesABatchFileWithItsSignature() throws Exception {
        Files.writeString(in().resolve("batch.txt"), "records");
        Files.writeString(in().resolve("batch.txt.sig"), SEAL + "\n");
        Message received = stages.nextRecorded();
        assertThat(text(received)).isEqualTo("records");
        assertThat(received.reception().seal()).isEqualTo(SEAL + "\n");
        assertFiled("done", "batch.txt");
        assertFiled("done", "batch.txt.sig");
    }

    @Test
    void readsASignatureAgainThatWasStillBeingWritten() throws Exception {
        Files.writeString(in().resolve("slow.txt"), "slow records");
        Files.writeString(in().resolve("slow.txt.sig"), SEAL.substring(0, 40));
        Path claimed = await().until(() -> claimed("slow.txt.sig"), Optional::isPresent)
                .orElseThrow();
        Files.writeString(claimed, SEAL);
        assertThat(stages.nextRecorded().reception().seal()).isEqualTo(SEAL);
    }

    @Test
    void triesAFailedFileAgainAndParksItInTheEnd() throws Exception {
        put("F.xml", "fail twice");
        assertThat(stages.nextRecorded().reception().redelivered()).isTrue();
        assertFiled("done", "F.xml");
        put("G.xml", "always fail");
        assertThat(stages.nextParked().reception().fileName()).isEqualTo("G.xml");
        assertFiled("refused", "G.xml");
    }

    @Test
    void readsAFileFarOverTheLimitOnlyAsFarAsNeeded() throws Exception {
        Files.write(in().resolve("big.tmp"), new byte[20 << 20]);
        Files.move(in().resolve("big.tmp"), in().resolve("big.xml"));
        assertThat(stages.nextRecorded().document().length()).isEqualTo((4 << 20) + 1);
        assertFiled("done", "big.xml");
    }

    @Test
    void removesWhatNobodyFetchedAndWhatNeverVerifiedAfterThirtyDays() throws Exception {
        Path old = Files.writeString(home().resolve("out/old.xml"), "an answer");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        Path recent = Files.writeString(home().resolve("out/recent.xml"), "an answer");
        Path longAgo = Files.createDirectories(home().resolve("refused/20200101"));
        Path today = Files.createDirectories(home().resolve("refused/"
                + LocalDate.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.BASIC_ISO_DATE)));
        for (Path folder : List.of(longAgo, today)) {
            Files.writeString(folder.resolve("unproved.xml"), "never verified");
            Files.writeString(folder.resolve("proved.xml"), "refused for what it says");
        }
        oldFiles.remove();
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(longAgo.resolve("unproved.xml")).doesNotExist();
        assertThat(longAgo.resolve("proved.xml")).exists();
        assertThat(today.resolve("unproved.xml")).exists();
        assertThat(meters.get("hub.alerts")
                        .tag("kind", "files-not-fetched")
                        .counter()
                        .count())
                .isEqualTo(1);
        Files.delete(recent);
    }

    private static void assertFiled(String where, String name) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            try (Stream<Path> days = Files.list(home().resolve(where))) {
                assertThat(days.filter(day -> Files.exists(day.resolve(name)))).hasSize(1);
            }
        });
    }

    private static Optional<Path> claimed(String ending) throws IOException {
        Path folder = home().resolveSibling(".claimed").resolve("e-window");
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("~" + ending)).findFirst();
        }
    }

    private static void put(String name, String content) throws IOException {
        Path temporary = Files.writeString(in().resolve(name + ".tmp"), content);
        Files.move(temporary, in().resolve(name));
    }

    private static Path home() {
        return folder.resolve("data/sftp/homes/e-window");
    }

    private static Path in() {
        return home().resolve("in");
    }
}

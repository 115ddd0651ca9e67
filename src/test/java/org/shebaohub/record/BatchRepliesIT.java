package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.kit.ForeignVerifier;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.CanonicalId;

/** When a batch of accounts is answered, under which number, and with what; on PostgreSQL with a moved clock. */
class BatchRepliesIT {
    private static final String NODE = "100000000000";
    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);
    private static final Instant BEFORE_THE_CUT_OFF = Instant.parse("2024-03-11T22:04:59Z");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private RecordingHub hub;
    private static final QuickSigner CORE = new QuickSigner("BJSI-CORE-sm2");

    @BeforeEach
    void open() throws IOException {
        hub = new RecordingHub();
    }

    @AfterEach
    void close() throws IOException {
        hub.close();
    }

    /** Undecided at the cut-off, then decided; another batch is decided before its cut-off. */
    @Test
    void answersAtTheCutOffAndWhenAllIsDecided() throws Exception {
        AccountFiles first = AccountFiles.of(DAY, 1, 501);
        AccountFiles second = AccountFiles.of(DAY, 2, 2);
        assertThat(take(first)).hasSize(1);
        assertThat(take(second)).hasSize(1);
        hub.parts();
        decide(first, 1, 1, 500, "000000");
        assertThat(hub.part(BatchReplies.class).write()).isEmpty();

        decide(second, 1, 1, 2, "000000");
        Outgoing early = only(hub.part(BatchReplies.class).write());
        assertThat(early.name()).isEqualTo("ZHHP_BJSI00000001_100000000000_20240311_00000001.txt");
        assertThat(text(early)).contains("20240311ZHXX00000002").contains("22000000导入成功");
        hub.clock.move(Duration.between(hub.clock.instant(), BEFORE_THE_CUT_OFF));
        assertThat(hub.part(BatchReplies.class).write()).isEmpty();
        hub.clock.move(Duration.ofSeconds(1));
        Outgoing interim = only(hub.part(BatchReplies.class).write());

        assertThat(interim.name()).isEqualTo("ZHHP_BJSI00000001_100000000000_20240312_00000001.txt");
        assertThat(interim.role()).isEqualTo(Role.FILE);
        assertThat(text(interim))
                .startsWith(
                        "HZHHP0100BJSI0000000110000000000020240312ZHHP00000001202403122024031206050020240311ZHXX00000001")
                .contains("D00000500", "10000000处理中", "T00000501000005000000000100000000");
        assertThat(hub.part(BatchReplies.class).write()).as("once").isEmpty();

        decide(first, 2, 501, 501, "S51003");
        Outgoing last = only(hub.part(BatchReplies.class).write());
        assertThat(last.name()).isEqualTo("ZHHP_BJSI00000001_100000000000_20240312_00000002.txt");
        assertThat(text(last))
                .contains("23S51003", "T00000501000005000000000000000001")
                .doesNotContain("处理中");
        assertThat(hub.part(BatchReplies.class).write()).as("it was the last").isEmpty();
        signed(interim);
        signed(last);

        hub.clock.move(Duration.ofDays(1));
        List<Outgoing> again = take(first);
        assertThat(again)
                .extracting(Outgoing::name)
                .containsExactly("ACK01_" + first.name() + ".xml", interim.name(), last.name());
        assertThat(again.get(2).document()).isEqualTo(last.document());
        assertThat(again.get(2).seal()).isEqualTo(last.seal());
        assertThat(again).allMatch(one -> one.transport() == Transport.SFTP);
    }

    /** Days are Beijing's: what comes a second later is due a day later, and numbers begin anew. */
    @Test
    void theDayOfReceiptEndsAtMidnightInBeijing() throws Exception {
        hub.clock.move(Duration.between(hub.clock.instant(), Instant.parse("2024-03-20T15:59:59Z")));
        AccountFiles before = AccountFiles.of(LocalDate.of(2024, 3, 20), 1, 1);
        take(before);
        hub.clock.move(Duration.ofSeconds(1));
        AccountFiles after = AccountFiles.of(LocalDate.of(2024, 3, 21), 1, 1);
        take(after);
        hub.parts();
        hub.clock.move(Duration.between(hub.clock.instant(), Instant.parse("2024-03-20T22:04:59Z")));
        assertThat(hub.part(BatchReplies.class).write()).isEmpty();
        hub.clock.move(Duration.ofSeconds(1));
        Outgoing first = only(hub.part(BatchReplies.class).write());
        assertThat(first.name()).isEqualTo("ZHHP_BJSI00000001_100000000000_20240321_00000001.txt");
        assertThat(text(first)).contains(before.batchNo());
        hub.clock.move(Duration.ofDays(1).minusSeconds(1));
        assertThat(hub.part(BatchReplies.class).write()).isEmpty();
        hub.clock.move(Duration.ofSeconds(1));
        Outgoing second = only(hub.part(BatchReplies.class).write());
        assertThat(second.name()).isEqualTo("ZHHP_BJSI00000001_100000000000_20240322_00000001.txt");
        assertThat(text(second)).contains(after.batchNo());
    }

    private List<Outgoing> take(AccountFiles file) {
        return hub.file("pboc", file.name(), file.content(), file.seal()).outgoing();
    }

    private void decide(AccountFiles file, int part, int from, int to, String code) {
        String items = IntStream.rangeClosed(from, to)
                .mapToObj(ref -> "<Item><Ref>%d</Ref><Group>A</Group><HandleStatus>2</HandleStatus><FeedbackStatus>%d"
                                .formatted(ref, code.equals("000000") ? 2 : 3)
                        + "</FeedbackStatus><Code>" + code + "</Code><Text>"
                        + (code.equals("000000") ? "导入成功" : "单位未参保登记") + "</Text></Item>")
                .collect(Collectors.joining());
        String id = CanonicalId.of(NODE, file.batchNo(), part);
        hub.result(CORE.sign("<ProcessingResult xmlns=\"urn:gov:bj:si:canonical:1.0\"><CanonicalId>" + id
                + "</CanonicalId><Seq>1</Seq>" + items + "</ProcessingResult>"));
    }

    private static Outgoing only(List<Message> written) {
        assertThat(written).hasSize(1);
        assertThat(written.get(0).outgoing()).hasSize(1);
        return written.get(0).outgoing().get(0);
    }

    private static String text(Outgoing file) throws IOException {
        return new String(file.document().open().readAllBytes(), GB18030);
    }

    private static void signed(Outgoing file) throws IOException {
        byte[] value = Base64.getDecoder().decode(file.seal().strip());
        assertThat(ForeignVerifier.openssl(file.document().open().readAllBytes(), value, "BJSI00000001-sm2"))
                .isTrue();
    }
}

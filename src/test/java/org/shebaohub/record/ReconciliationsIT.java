package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.JsonLetter;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.partner.Reconciliation.Row;
import org.springframework.transaction.support.TransactionTemplate;

/** Totals that name a detail file: answered once, whichever comes first, or when the file has not come in time. */
class ReconciliationsIT {
    private static final String FILE = "YDJ05_20240311_000001.csv";
    private static final String SM3 = "ab".repeat(32);
    private static final String DAY = "2024-03-11";

    private RecordingHub hub;
    private Reconciliations reconciliations;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() throws IOException {
        hub = new RecordingHub();
        reconciliations = hub.part(Reconciliations.class);
        transaction = hub.part(TransactionTemplate.class);
        settled("S-a");
        settled("S-B");
    }

    @AfterEach
    void stop() throws IOException {
        hub.close();
    }

    @Test
    void whatWaitedIsAnsweredWhenTheFileIsThere() {
        byte[] totals = totals();
        assertThat(texts(take(totals).outgoing())).noneMatch(ReconciliationsIT::answers);
        rows(1, row("S-x"), row("S-B"));
        reconciliations.conclude();
        assertThat(stored()).isZero();

        List<String> told = texts(arrived());
        assertThat(told)
                .singleElement()
                .asString()
                .contains("\"stmt_rslt\":\"1\"", "\"differences_total\":\"2\"")
                .contains("{\"setl_id\":\"S-a\",\"field\":\"setl_id\",\"theirs\":null,\"ours\":\"S-a\"}")
                .contains("{\"setl_id\":\"S-x\",\"field\":\"setl_id\",\"theirs\":\"S-x\",\"ours\":null}");
        assertThat(arrived()).isEmpty();
        assertThat(stored()).isOne();
        assertThat(texts(take(totals).outgoing()))
                .filteredOn(ReconciliationsIT::answers)
                .isEqualTo(told);
    }

    @Test
    void totalsAreAnsweredAtOnceWhereTheFileIsThere() {
        rows(1, row("S-a"));
        rows(2, row("S-B"));
        assertThat(arrived()).isEmpty();

        assertThat(texts(take(totals()).outgoing()))
                .filteredOn(ReconciliationsIT::answers)
                .singleElement()
                .asString()
                .contains("\"stmt_rslt\":\"0\"", "\"differences\":[]");
    }

    @Test
    void aFileThatCameWhileItsTotalsWereRecordedIsFound() {
        take(totals());
        rows(1, row("S-a"), row("S-B"));
        transaction.executeWithoutResult(
                status -> hub.part(ReconciliationStore.class).complete("medical", FILE, SM3));

        reconciliations.conclude();

        assertThat(stored()).isOne();
        assertThat(hub.alerts).isEmpty();
    }

    @Test
    void afterADayItIsDoneWithoutAndTold() {
        take(totals());
        hub.clock.move(Duration.ofHours(24).minusSeconds(1));
        reconciliations.conclude();
        assertThat(stored()).isZero();

        hub.clock.move(Duration.ofSeconds(1));
        reconciliations.conclude();

        assertThat(stored()).isOne();
        assertThat(hub.alerts).containsExactly("reconciliation-without-file");
        assertThat(arrived()).isEmpty();
    }

    private void settled(String number) {
        Message message = take(JsonLetter.of("medical/YDJ-03_SettlementResult.json", hub.clock)
                .with("/input/setlinfo/setl_id", number)
                .with("/input/setlinfo/setl_time", DAY + " 09:00:00")
                .signed("NHSA00000001-sm2"));
        assertThat(message.report().findings()).isEmpty();
    }

    private byte[] totals() {
        return JsonLetter.of("medical/YDJ-05_SettlementReconTotal.json", hub.clock)
                .with("/input/data/stmt_begndate", DAY)
                .with("/input/data/stmt_enddate", DAY)
                .with("/input/data/fixmedins_setl_cnt", "2")
                .with("/input/data/medfee_sumamt", "24691.34")
                .with("/input/data/fund_pay_sumamt", "15810.00")
                .with("/input/data/acct_pay", "2881.34")
                .with("/input/data/cash_payamt", "6000.00")
                .with("/input/data/file_name", FILE)
                .with("/input/data/file_sm3", SM3)
                .signed("NHSA00000001-sm2");
    }

    private Message take(byte[] bytes) {
        return hub.take(hub.received("medical", "id", bytes));
    }

    private void rows(int first, Row... rows) {
        transaction.executeWithoutResult(status -> reconciliations.rows("medical", FILE, first, List.of(rows)));
    }

    private static Row row(String id) {
        return new Row(
                id,
                Map.of(
                        "mdtrt_id", "YD131082202403200001",
                        "psn_no", "11000000000000001001",
                        "medfee_sumamt", "12345.67",
                        "fund_pay_sumamt", "7905.00",
                        "acct_pay", "1440.67",
                        "refd_setl_flag", "0"));
    }

    private List<Outgoing> arrived() {
        return transaction.execute(status -> reconciliations.arrived("medical", FILE, SM3));
    }

    private static List<String> texts(List<Outgoing> answers) {
        return answers.stream()
                .map(one -> new String(one.document().copy(), StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean answers(String text) {
        return text.contains("\"infno\":\"9703\"");
    }

    /** Answers that are stored and wait to be delivered. */
    private long stored() {
        return hub.sql
                .sql("select count(*) from outgoing o join delivery d on d.outgoing_id = o.id "
                        + "where o.role = 'FEEDBACK' and d.state = 'PENDING'")
                .query(Long.class)
                .single();
    }
}

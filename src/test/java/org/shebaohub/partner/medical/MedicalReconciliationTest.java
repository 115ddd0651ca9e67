package org.shebaohub.partner.medical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.MsgIds;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Reconciliation.Asked;
import org.shebaohub.partner.Reconciliation.Detail;
import org.shebaohub.partner.Reconciliation.Row;

/** 9703 with a detail file: what is told of each row, and in which words. */
class MedicalReconciliationTest {
    private static final String SM3 = "ab".repeat(32);

    private final MedicalReconciliation reconciliation = reconciliation();

    @Test
    void saysNothingOfEqualRows() {
        JsonNode output = compared("0", List.of(fact("A"), fact("B")), List.of(row("A"), row("B")));

        assertThat(output.get("stmt_rslt").textValue()).isEqualTo("0");
        assertThat(output.get("differences_total").textValue()).isEqualTo("0");
        assertThat(output.get("differences")).isEmpty();
    }

    @Test
    void amountsMayBeWrittenInAnyNumberOfPlaces() {
        assertThat(compared("0", List.of(fact("A")), List.of(row("A", "acct_pay", "10")))
                        .get("differences"))
                .isEmpty();
    }

    @Test
    void tellsWhatEitherSideLacks() {
        JsonNode output = compared("0", List.of(fact("A"), fact("C")), List.of(row("B"), row("C")));

        assertThat(output.get("stmt_rslt").textValue()).isEqualTo("1");
        assertThat(told(output)).containsExactly("A setl_id null A", "B setl_id B null");
    }

    @Test
    void tellsARowThatComesTwice() {
        assertThat(told(compared("0", List.of(fact("A")), List.of(row("A"), row("A")))))
                .containsExactly("A setl_id A null");
    }

    @ParameterizedTest
    @CsvSource({
        "mdtrt_id, V2, V1",
        "psn_no, P2, P1",
        "medfee_sumamt, 100.01, 100.00",
        "fund_pay_sumamt, 80.00, 60.00",
        "acct_pay, 9.99, 10.00",
        "refd_setl_flag, 1, 0"
    })
    void tellsEachColumn(String name, String theirs, String ours) {
        assertThat(told(compared("0", List.of(fact("A")), List.of(row("A", name, theirs)))))
                .containsExactly("A %s %s %s".formatted(name, theirs, ours));
    }

    @Test
    void leavesRowsOfTheOtherTotalAlone() {
        assertThat(told(compared("0", List.of(fact("A")), List.of(row("A"), row("R", "refd_setl_flag", "1")))))
                .isEmpty();
        assertThat(told(compared("1", List.of(fact("R")), List.of(row("A"), row("R", "refd_setl_flag", "1")))))
                .isEmpty();
    }

    @Test
    void ordersIdentifiersAsTheArchiveDoes() {
        List<String> ids = List.of("A", "a", "é", "\uFF21", "𠮷");
        assertThat(told(compared(
                        "0",
                        ids.stream().map(MedicalReconciliationTest::fact).toList(),
                        ids.stream().map(MedicalReconciliationTest::row).toList())))
                .isEmpty();
    }

    @Test
    void countsAllAndTellsAThousand() {
        JsonNode output = compared(
                "0",
                List.of(),
                IntStream.range(0, 1500).mapToObj(i -> row("%04d".formatted(i))).toList());

        assertThat(output.get("differences_total").textValue()).isEqualTo("1500");
        assertThat(output.get("differences")).hasSize(1000);
    }

    @Test
    void aFileWithAnotherDigestIsADifference() {
        JsonNode output =
                answer(asked("0", List.of(fact("A")), "cd".repeat(32)), List.of(fact("A")), List.of(row("A")));

        assertThat(told(output)).containsExactly("null file_sm3 %s %s".formatted("cd".repeat(32), SM3));
    }

    private JsonNode compared(String flag, List<Fact> ours, List<Row> theirs) {
        return answer(asked(flag, ours, SM3), ours, theirs);
    }

    private JsonNode answer(Asked asked, List<Fact> ours, List<Row> theirs) {
        Answered about = new Answered(
                "medical",
                "medical",
                Envelope.Family.JSON,
                "NHSA00000001",
                Transport.MQ,
                Kind.BYTES,
                null,
                "NHSA00000001202403290100000024",
                "NHSA00000001202403290100000024",
                "YDJ-05",
                null,
                null);
        Draft draft = reconciliation.answer(about, asked, ours.stream(), Optional.of(new Detail(SM3, theirs.stream())));
        ObjectNode message = ((JsonUnsigned) draft.unsigned()).message();
        assertThat(draft.role()).isEqualTo(Role.FEEDBACK);
        assertThat(message.get("infno").textValue()).isEqualTo("9703");
        assertThat(message.get("infcode").textValue()).isEqualTo("0");
        AnswerSchema.mustAccept("settlement-recon-result", message);
        return message.get("output");
    }

    /** With totals that are right. */
    private static Asked asked(String flag, List<Fact> ours, String sm3) {
        int count = ours.size();
        return new Asked(
                "settlement",
                Map.of(),
                "2024-03-28",
                "2024-03-28",
                flag.equals("1"),
                Map.of(
                        "fixmedins_setl_cnt", Integer.toString(count),
                        "medfee_sumamt", count * 100 + ".00",
                        "fund_pay_sumamt", count * 60 + ".00",
                        "acct_pay", count * 10 + ".00",
                        "cash_payamt", count * 30 + ".00"),
                "YDJ05_20240328_000001.csv",
                sm3);
    }

    private static Fact fact(String id) {
        return new Fact(
                "settlement",
                id,
                SM3,
                null,
                Map.of(
                        "mdtrt_id", "V1",
                        "psn_no", "P1",
                        "medfee_sumamt", "100",
                        "fund_pay_sumamt", "60.0",
                        "acct_pay", "10.00",
                        "psn_cash_pay", "30.00"),
                "");
    }

    private static Row row(String id) {
        return new Row(
                id,
                Map.of(
                        "mdtrt_id", "V1",
                        "psn_no", "P1",
                        "medfee_sumamt", "100.00",
                        "fund_pay_sumamt", "60.00",
                        "acct_pay", "10.00",
                        "refd_setl_flag", "0"));
    }

    private static Row row(String id, String name, String value) {
        Map<String, String> values = new HashMap<>(row(id).values());
        values.put(name, value);
        return new Row(id, values);
    }

    private static List<String> told(JsonNode output) {
        return Stream.iterate(0, i -> i + 1)
                .limit(output.get("differences").size())
                .map(i -> output.get("differences").get(i))
                .map(one -> "%s %s %s %s"
                        .formatted(
                                one.get("setl_id").textValue(),
                                one.get("field").textValue(),
                                one.get("theirs").textValue(),
                                one.get("ours").textValue()))
                .toList();
    }

    private static MedicalReconciliation reconciliation() {
        Partners partners = SampleHub.partners();
        Clock clock = Clock.fixed(Instant.parse("2024-03-29T01:00:00Z"), ZoneOffset.UTC);
        return new MedicalReconciliation(new HubJsonWriter(partners, new MsgIds(partners.node(), "0", clock), clock));
    }
}

package org.shebaohub.partner.medical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.json.JsonContent;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Transport;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.ReferenceData;

/** S52105: each amount of each identity of domain.md 6, a fen more and a fen less. */
class SettlementAmountsTest {
    private final MedicalRules rules = new MedicalRules(ReferenceData.load(Path.of("schemas/reference")));

    @Test
    void acceptsTheSample() throws Exception {
        assertThat(judge("balc", "559.33")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fulamt_ownpay_amt",
                "overlmt_selfpay",
                "preselfpay_amt",
                "inscp_scp_amt",
                "fund_pay_sumamt",
                "acct_pay",
                "psn_cash_pay",
                "acct_mulaid_pay",
                "hosp_part_amt",
                "psn_part_amt",
                "medfee_sumamt",
                "hifp_pay",
                "cvlserv_pay",
                "hifes_pay",
                "hifmi_pay",
                "hifob_pay",
                "maf_pay",
                "oth_pay"
            })
    void aFenTooMuchIsNoticed(String name) throws Exception {
        String fen = sample().at("/input/setlinfo/" + name).textValue().replaceAll("\\d$", "");
        assertThat(judge(name, fen + "9")).isNotEmpty().allSatisfy(finding -> assertThat(finding.code())
                .isEqualTo(ErrorCode.S52105));
    }

    @ParameterizedTest
    @ValueSource(strings = {"act_pay_dedc", "balc", "pool_prop_selfpay"})
    void whatIsInNoIdentityIsFree(String name) throws Exception {
        assertThat(judge(name, "0.0100")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay", "hosp_part_amt"})
    void whatIsAbsentCountsNothing(String name) throws Exception {
        assertThat(judge(name, null)).isEmpty();
    }

    private List<Finding> judge(String name, String value) throws IOException, Unreadable {
        ObjectNode message = sample();
        ((ObjectNode) message.at("/input/setlinfo")).put(name, value);
        Document document = Document.of(new ObjectMapper().writeValueAsBytes(message));
        JsonContent content =
                new JsonParser(JsonLimits.DEFAULTS).parse(document).typed("YDJ-03");
        Reception reception = new Reception(
                "test", "medical", Transport.MQ, Kind.BYTES, null, null, Instant.parse("2024-03-28T03:21:00Z"), false);
        Findings found = new Findings();
        rules.checkFields(Message.received(reception, document).parsed(content), found);
        return found.report().findings();
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) new ObjectMapper()
                .readTree(Path.of("src/test/resources/partner/medical/YDJ-03_SettlementResult.json")
                        .toFile());
    }
}

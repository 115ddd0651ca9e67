package org.shebaohub.partner.medical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.json.JsonContent;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Divisions;
import org.shebaohub.partner.FieldChecks;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.ReferenceData;
import org.shebaohub.partner.Rules;
import org.springframework.stereotype.Component;

/** What 9501, 9503, 9601, 9602, 9701 and 9702 must satisfy beyond their schemas (interfaces.md 5.4, 8, 8.1). */
@Component
class MedicalRules implements Rules {
    private final ReferenceData data;

    MedicalRules(ReferenceData data) {
        this.data = data;
    }

    /** No batches among these. */
    @Override
    public void checkBatch(Message message, Findings found) {}

    @Override
    public void checkFields(Message message, Findings found) {
        if (message.content() instanceof BatchContent file) {
            // The layout says all there is about a row; amounts that differ are told in 9703, not refused.
            if (file.rows().isEmpty()) {
                hours(message, file.header(), found);
            }
            return;
        }
        JsonContent content = (JsonContent) message.content();
        Field head = content.root();
        LocalDate day = Jsons.beijing(head.child("inf_time").text()).toLocalDate();
        FieldChecks checks = new FieldChecks(data, day, found);
        if (!content.envelope().msgType().equals("STQ-01")) {
            checks.division(head.child("mdtrtarea_admvs"));
            checks.division(head.child("insuplc_admdvs"));
            checks.listed(head.child("opter_type"), "operator-types");
        }
        Field input = content.body();
        switch (content.envelope().msgType()) {
            case "YDJ-01" -> {
                filing(input.child("data"), checks, found);
                FilingHospitals.check(input, data.hospitals(), found);
            }
            case "YDJ-03" -> settlement(head, input.child("setlinfo"), checks, found);
            case "YDJ-05" -> reconciliation(input.child("data"), checks);
            default -> {}
        }
        hours(message, input, found);
    }

    private void hours(Message message, Field where, Findings found) {
        if (!data.businessHours().open(message)) {
            found.add(ErrorCode.S53005, where);
        }
    }

    private static void person(Field of, FieldChecks checks) {
        checks.listed(of.child("insutype"), "medical-insurance-types");
        checks.document(of.child("psn_cert_type"), of.child("certno"));
        checks.listed(of.child("gend"), "sexes");
        checks.listed(of.child("naty"), "nations");
        checks.documentAgrees(of.child("psn_cert_type"), of.child("certno"), of.child("gend"), of.child("brdy"));
    }

    private static void filing(Field filing, FieldChecks checks, Findings found) {
        person(filing, checks);
        checks.mobile(filing.child("tel"));
        checks.division(filing.child("insu_admdvs"));
        checks.division(filing.child("rloc_admdvs"));
        checks.listed(filing.child("form_type"), "filing-forms");
        checks.order(filing.child("begndate"), filing.child("enddate"));
        if (filing.child("agnter_certno").present()) {
            checks.document(filing.child("agnter_cert_type"), filing.child("agnter_certno"));
        }
        places(filing.child("insu_admdvs"), filing.child("rloc_admdvs"), found);
    }

    private static void settlement(Field head, Field info, FieldChecks checks, Findings found) {
        person(info, checks);
        checks.listed(info.child("mdtrt_cert_type"), "visit-certificates");
        checks.listed(info.child("med_type"), "care-types");
        checks.listed(info.child("clr_type"), "clearing-types");
        checks.division(info.child("clr_optins"));
        places(head.child("insuplc_admdvs"), head.child("mdtrtarea_admvs"), found);
        amounts(info, found);
    }

    private static void reconciliation(Field totals, FieldChecks checks) {
        checks.listed(totals.child("insutype"), "medical-insurance-types");
        checks.listed(totals.child("clr_type"), "clearing-types");
        checks.division(totals.child("setl_optins"));
        checks.order(totals.child("stmt_begndate"), totals.child("stmt_enddate"));
    }

    /** S52103. */
    private static void places(Field insured, Field care, Findings found) {
        if (!Divisions.inBeijing(insured.text())) {
            found.add(ErrorCode.S52103, insured, "参保地不是北京", "the insured place is not Beijing");
        }
        if (Divisions.inBeijing(care.text())) {
            found.add(ErrorCode.S52103, care, "就医地在北京", "the place of care is in Beijing");
        }
    }

    /** S52105: the identities of domain.md section 6; absent amounts count 0.00. */
    private static void amounts(Field info, Findings found) {
        adds(
                info,
                "medfee_sumamt",
                List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"),
                found);
        adds(
                info,
                "medfee_sumamt",
                List.of("fund_pay_sumamt", "acct_pay", "psn_cash_pay", "acct_mulaid_pay", "hosp_part_amt"),
                found);
        adds(info, "psn_part_amt", List.of("acct_pay", "psn_cash_pay"), found);
        adds(
                info,
                "fund_pay_sumamt",
                List.of("hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay"),
                found);
    }

    private static void adds(Field info, String total, List<String> parts, Findings found) {
        BigDecimal sum = parts.stream().map(part -> amount(info, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount(info, total).compareTo(sum) != 0) {
            found.add(
                    ErrorCode.S52105,
                    info.child(total),
                    total + "应等于" + String.join("+", parts),
                    total + " must be " + String.join(" + ", parts));
        }
    }

    private static BigDecimal amount(Field info, String name) {
        BigDecimal read = Jsons.number(info, name);
        return read == null ? BigDecimal.ZERO : read;
    }
}

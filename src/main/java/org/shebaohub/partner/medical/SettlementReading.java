package org.shebaohub.partner.medical;

import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.canonical.FundShare;
import org.shebaohub.partner.canonical.Settlement;

/** 9601 and 9602 in the canonical form. */
final class SettlementReading {
    private SettlementReading() {}

    static Settlement settlement(Field head, Field input, Report report) {
        Field info = input.child("setlinfo");
        Settlement settlement = begun(head, info, report);
        settlement.setPerson(Common.person(info));
        settlement.setPayKind(Jsons.text(info, "med_type"));
        amounts(info, settlement);
        funds(info, settlement);
        input.children("setldetail").forEach(one -> settlement.getShare().add(share(one)));
        settlement.setInsuType(Jsons.text(info, "insutype"));
        settlement.setPersonType(Jsons.text(info, "psn_type"));
        settlement.setAge(Jsons.number(info, "age"));
        settlement.setCivilServant(Jsons.text(info, "cvlserv_flag"));
        settlement.setCertCarrier(Jsons.text(info, "mdtrt_cert_type"));
        settlement.setClearingOffice(Jsons.text(info, "clr_optins"));
        settlement.setClearingWay(Jsons.text(info, "clr_way"));
        settlement.setClearingType(Jsons.text(info, "clr_type"));
        settlement.setInstitutionSettlementNo(Jsons.text(info, "medins_setl_id"));
        return settlement;
    }

    static Settlement reversal(Field head, Field input, Report report) {
        Field data = input.child("data");
        Settlement reversal = begun(head, data, report);
        reversal.setPersonNo(Jsons.text(data, "psn_no"));
        reversal.setReversalOf(Jsons.text(data, "init_setl_id"));
        reversal.setReversalReason(Jsons.text(data, "refd_reason"));
        return reversal;
    }

    private static Settlement begun(Field head, Field data, Report report) {
        Settlement settlement = new Settlement();
        settlement.setRef("1");
        settlement.getReview().addAll(report.reviews());
        settlement.setSettlementNo(Jsons.text(data, "setl_id"));
        settlement.setVisitNo(Jsons.text(data, "mdtrt_id"));
        settlement.setHospitalCode(Jsons.text(head, "fixmedins_code"));
        settlement.setSettledAt(Jsons.time(data, "setl_time"));
        settlement.setOrigin(Common.origin(head));
        return settlement;
    }

    private static void amounts(Field info, Settlement settlement) {
        settlement.setTotal(Jsons.number(info, "medfee_sumamt"));
        settlement.setOwnPay(Jsons.number(info, "fulamt_ownpay_amt"));
        settlement.setOverLimit(Jsons.number(info, "overlmt_selfpay"));
        settlement.setPreSelf(Jsons.number(info, "preselfpay_amt"));
        settlement.setInScope(Jsons.number(info, "inscp_scp_amt"));
        settlement.setDeductible(Jsons.number(info, "act_pay_dedc"));
        settlement.setPersonTotal(Jsons.number(info, "psn_part_amt"));
        settlement.setAccount(Jsons.number(info, "acct_pay"));
        settlement.setCash(Jsons.number(info, "psn_cash_pay"));
        settlement.setHospitalShare(Jsons.number(info, "hosp_part_amt"));
        settlement.setMutualAid(Jsons.number(info, "acct_mulaid_pay"));
        settlement.setBalance(Jsons.number(info, "balc"));
    }

    private static void funds(Field info, Settlement settlement) {
        settlement.setPoolPay(Jsons.number(info, "hifp_pay"));
        settlement.setPoolRatio(Jsons.number(info, "pool_prop_selfpay"));
        settlement.setFundTotal(Jsons.number(info, "fund_pay_sumamt"));
        settlement.setCivilServantPay(Jsons.number(info, "cvlserv_pay"));
        settlement.setSupplementPay(Jsons.number(info, "hifes_pay"));
        settlement.setSeriousIllnessPay(Jsons.number(info, "hifmi_pay"));
        settlement.setEmployeeAidPay(Jsons.number(info, "hifob_pay"));
        settlement.setMedicalAidPay(Jsons.number(info, "maf_pay"));
        settlement.setOtherPay(Jsons.number(info, "oth_pay"));
    }

    private static FundShare share(Field one) {
        FundShare share = new FundShare();
        share.setFundType(Jsons.text(one, "fund_pay_type"));
        share.setAmount(Jsons.number(one, "fund_payamt"));
        share.setName(Jsons.text(one, "fund_pay_type_name"));
        share.setInScope(Jsons.number(one, "inscp_scp_amt"));
        share.setLimit(Jsons.number(one, "crt_payb_lmt_amt"));
        return share;
    }
}

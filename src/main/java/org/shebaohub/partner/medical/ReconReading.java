package org.shebaohub.partner.medical;

import java.math.BigInteger;
import java.util.Locale;
import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.canonical.Recon;

/** 9701 in the canonical form. */
final class ReconReading {
    private ReconReading() {}

    static Recon total(Field head, Field input, Report report) {
        Field data = input.child("data");
        Recon recon = new Recon();
        recon.setRef("1");
        recon.getReview().addAll(report.reviews());
        recon.setFrom(Jsons.text(data, "stmt_begndate"));
        recon.setTo(Jsons.text(data, "stmt_enddate"));
        recon.setInsuType(Jsons.text(data, "insutype"));
        recon.setClearingKind(Jsons.text(data, "clr_type"));
        recon.setCount(new BigInteger(data.child("fixmedins_setl_cnt").text()));
        recon.setTotal(Jsons.number(data, "medfee_sumamt"));
        recon.setFund(Jsons.number(data, "fund_pay_sumamt"));
        recon.setAccount(Jsons.number(data, "acct_pay"));
        recon.setCash(Jsons.number(data, "cash_payamt"));
        recon.setClearingOffice(Jsons.text(data, "setl_optins"));
        recon.setReversals(Jsons.text(data, "refd_setl_flag"));
        recon.setFileName(Jsons.text(data, "file_name"));
        String digest = Jsons.text(data, "file_sm3");
        recon.setFileSm3(digest == null ? null : digest.toLowerCase(Locale.ROOT));
        recon.setOrigin(Common.origin(head));
        return recon;
    }
}

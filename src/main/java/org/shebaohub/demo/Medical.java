package org.shebaohub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simulated national system of cross-region medical care: filings, settlements, reversals, reconciliation. */
final class Medical extends JsonChannel {
    static final String YANDA = "H13108299999";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** One of its own each run, so that settlements of an earlier run the same day are in no sum of this one. */
    private final String hospital;

    Medical(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "medical", "NHSA00000001", seals, ids);
        hospital = "H131082" + ids.runDigits(5);
    }

    /** 参保人 an insured person who goes to hospital outside Beijing, and the visit. */
    record Patient(String name, String certNo, LocalDate birth, String personNo, String visit) {}

    Patient newPatient() {
        LocalDate about = LocalDate.of(1952, 10, 9);
        String certNo = ids.citizen(about, true);
        return new Patient(
                ids.name(), certNo, ids.birth(about), "11000000" + ids.number(12), "YD131082" + ids.number(12));
    }

    @Override
    JsonLetter letter(String infno, String serialNo, String content) {
        ObjectNode rest = JsonSeal.parse(
                """
                {"mdtrtarea_admvs": "131082", "insuplc_admdvs": "110000", "recer_sys_code": "BJSI_HUB", "dev_no": "",
                 "dev_safe_info": "", "opter_type": "1", "opter": "YD0001", "opter_name": "经办一号",
                 "fixmedins_name": "河北燕达医院(样例)", "sign_no": ""}
                """);
        rest.put("fixmedins_code", hospital);
        rest.setAll(JsonSeal.parse(content));
        return JsonLetter.of(node, ids, infno, serialNo, rest);
    }

    /** YDJ-01 9501: care at Yanda only, which needs no seal of the agency there (R13). */
    JsonLetter filing(Patient patient) {
        String number = "YDBA110000" + ids.number(14);
        return letter(
                "9501",
                number,
                """
                {"input": {
                  "data": {
                   "trt_dcla_detl_sn": "%s", "insutype": "310", "dcla_souc": "01", "psn_no": "%s",
                   "psn_cert_type": "01", "certno": "%s", "psn_name": "%s", "gend": "1", "naty": "01", "brdy": "%s",
                   "tel": "%s", "insu_admdvs": "110108", "emp_no": "110108000123", "emp_name": "北京清源软件有限公司",
                   "rloc_admdvs": "131082", "rloc_rea": "02", "resout_addr": "河北省廊坊市三河市燕郊镇样例小区1-1-101",
                   "begndate": "%s", "enddate": "", "local_seal_flag": "0", "form_type": "YD-RT", "memo": ""},
                  "medinslist": [{
                   "fix_srt_no": "1", "fixmedins_code": "H13108299999", "fixmedins_name": "河北燕达医院(样例)",
                   "yanda_flag": "1", "natl_list_flag": "1"}]}}
                """
                        .formatted(
                                number,
                                patient.personNo(),
                                patient.certNo(),
                                patient.name(),
                                patient.birth(),
                                ids.mobile(),
                                ids.today()));
    }

    /** YDJ-02 9503. */
    JsonLetter cancel(JsonLetter filing) {
        return letter(
                "9503",
                filing.serialNo(),
                """
                {"input": {"data": {"trt_dcla_detl_sn": "%s", "cancel_reason": "返京居住", "cancel_date": "%s"}}}
                """
                        .formatted(filing.serialNo(), ids.today()));
    }

    /** YDJ-03 9601: 12,345.67 yuan, of which the fund pays 7,905.00. */
    JsonLetter settlement(Patient patient) {
        String number = "S131082" + ids.number(18);
        return letter(
                "9601",
                number,
                """
                {"input": {
                  "setlinfo": {
                   "mdtrt_id": "%s", "setl_id": "%s", "psn_no": "%s", "psn_name": "%s", "psn_cert_type": "01",
                   "certno": "%s", "gend": "1", "naty": "01", "brdy": "%s", "age": "71.4", "insutype": "310",
                   "psn_type": "12", "cvlserv_flag": "0", "setl_time": "%s", "mdtrt_cert_type": "03",
                   "med_type": "21", "medfee_sumamt": "12345.67", "fulamt_ownpay_amt": "1000.00",
                   "overlmt_selfpay": "200.00", "preselfpay_amt": "545.67", "inscp_scp_amt": "10600.00",
                   "act_pay_dedc": "1300.00", "hifp_pay": "7905.00", "pool_prop_selfpay": "0.8500",
                   "cvlserv_pay": "0.00", "hifes_pay": "0.00", "hifmi_pay": "0.00", "hifob_pay": "0.00",
                   "maf_pay": "0.00", "hosp_part_amt": "0.00", "oth_pay": "0.00", "fund_pay_sumamt": "7905.00",
                   "psn_part_amt": "4440.67", "acct_pay": "1440.67", "psn_cash_pay": "3000.00", "balc": "559.33",
                   "acct_mulaid_pay": "0.00", "medins_setl_id": "H13108299999%s", "clr_optins": "110000",
                   "clr_way": "1", "clr_type": "21"},
                  "setldetail": [{
                   "fund_pay_type": "310100", "fund_pay_type_name": "城镇职工基本医疗保险统筹基金",
                   "inscp_scp_amt": "10600.00", "crt_payb_lmt_amt": "10600.00", "fund_payamt": "7905.00"}]}}
                """
                        .formatted(
                                patient.visit(),
                                number,
                                patient.personNo(),
                                patient.name(),
                                patient.certNo(),
                                patient.birth(),
                                TIME.format(ids.now()),
                                ids.number(18)));
    }

    /** YDJ-04 9602. */
    JsonLetter reversal(Patient patient, JsonLetter settlement) {
        String number = "S131082" + ids.number(18);
        return letter(
                "9602",
                number,
                """
                {"input": {"data": {
                  "psn_no": "%s", "mdtrt_id": "%s", "setl_id": "%s", "init_setl_id": "%s", "refd_reason": "费用有误",
                  "setl_time": "%s"}}}
                """
                        .formatted(
                                patient.personNo(),
                                patient.visit(),
                                number,
                                settlement.serialNo(),
                                TIME.format(ids.now())));
    }

    /** YDJ-05 9701 about so many settlements of today, each as {@link #settlement} writes it. */
    JsonLetter totals(int settlements) {
        return letter(
                "9701",
                "",
                """
                {"input": {"data": {
                  "insutype": "310", "clr_type": "21", "setl_optins": "110000", "stmt_begndate": "%s",
                  "stmt_enddate": "%s", "medfee_sumamt": "%s", "fund_pay_sumamt": "%s", "acct_pay": "%s",
                  "cash_payamt": "%s", "fixmedins_setl_cnt": "%d", "refd_setl_flag": "0"}}}
                """
                        .formatted(
                                ids.today(),
                                ids.today(),
                                times(settlements, "12345.67"),
                                times(settlements, "7905.00"),
                                times(settlements, "1440.67"),
                                times(settlements, "3000.00"),
                                settlements));
    }

    /** The same totals with the file that has the single bills. */
    static JsonLetter naming(JsonLetter totals, BatchFile detail) {
        return totals.with("/input/data/file_name", detail.name())
                .with("/input/data/file_sm3", Event.sm3(detail.bytes()));
    }

    /** YDJ-05 9702: a row for each bill of today. */
    BatchFile detail(List<JsonLetter> bills) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(ids.today());
        String sequence = ids.fileSequence(6);
        String name = "YDJ05_" + day + "_" + sequence + ".csv";
        List<String> lines = new ArrayList<>();
        lines.add(String.join("|", "YDJ05", "1.0", node, Letter.HUB, day, day + sequence, "" + bills.size()));
        lines.add("setl_id,mdtrt_id,psn_no,medfee_sumamt,fund_pay_sumamt,acct_pay,refd_setl_flag");
        for (JsonLetter bill : bills) {
            JsonNode info = bill.content().at("/input/setlinfo");
            lines.add(Stream.of("setl_id", "mdtrt_id", "psn_no", "medfee_sumamt", "fund_pay_sumamt", "acct_pay")
                            .map(column -> info.path(column).asText())
                            .collect(Collectors.joining(","))
                    + ",0");
        }
        return new BatchFile(
                node,
                day + sequence,
                name,
                name,
                StandardCharsets.UTF_8,
                "\n",
                lines,
                (linesAfterFirst, sm3) -> "END|" + (linesAfterFirst - 1) + "|" + sm3);
    }

    private static String times(int count, String amount) {
        return new BigDecimal(amount).multiply(BigDecimal.valueOf(count)).toPlainString();
    }
}

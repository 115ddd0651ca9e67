package org.shebaohub.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the business content of the messages of e-window (interfaces.md 5.1 and 5.6). */
final class Bodies {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final Identifiers ids;

    Bodies(Identifiers ids) {
        this.ids = ids;
    }

    /** 单位 a unit and the serial number of its registration. */
    record Unit(String uscc, String name, String serialNo) {
        Unit withWrongCheckDigit() {
            char last = uscc.charAt(17);
            return new Unit(uscc.substring(0, 17) + (last == '0' ? '1' : '0'), name, serialNo);
        }
    }

    Unit newUnit() {
        String serialNo = ids.serialNo();
        return new Unit(ids.uscc(), "北京示例" + serialNo.substring(11) + "号科技有限公司", serialNo);
    }

    /** ECT-01 单位社会保险登记. */
    String unitRegistration(Unit unit) {
        LocalDate founded = ids.today().minusDays(3);
        String address = "北京市朝阳区望京东园四区1号楼10层1001";
        StringBuilder insurances = new StringBuilder();
        List.of("110", "210", "310", "410", "510").forEach(type -> insurances.append(tag("InsuType", type)));
        return "<UnitRegistration>" + tag("RegSerialNo", unit.serialNo()) + tag("RegChannel", "1") + "<Unit>"
                + tag("UniScId", unit.uscc()) + tag("EntName", unit.name()) + tag("EntType", "1150")
                + tag("UnitCategory", "10") + tag("EconType", "150") + tag("Industry", "6510")
                + tag("EstDate", founded.toString()) + tag("OpFrom", founded.toString())
                + tag("OpTo", founded.plusYears(30).minusDays(1).toString())
                + "<RegCap Currency=\"CNY\">1000000.00</RegCap>" + tag("Dom", address) + tag("RegOrg", "110105")
                + tag("RegState", "1") + tag("OfficeAddr", address) + tag("PostCode", "100102")
                + tag("SettlementDistrict", "110105") + "</Unit>"
                + "<LegalRep>" + person(true) + "</LegalRep>"
                + "<SiContact>" + person(false) + tag("Email", "si@example.cn") + "</SiContact>"
                + "<Insurances>" + insurances + "</Insurances>" + tag("FirstPayMonth", MONTH.format(ids.today()))
                + "</UnitRegistration>";
    }

    /** ECT-02 在京首次参保职工登记. */
    String firstEmployees(Unit unit, List<Employee> employees) {
        BigDecimal total = employees.stream()
                .map(one -> new BigDecimal(one.salary()))
                .reduce(BigDecimal::add)
                .get();
        StringBuilder list = new StringBuilder();
        for (int at = 0; at < employees.size(); at++) {
            list.append(employees.get(at).xml(at + 1, ids.today()));
        }
        return "<FirstEmployeeRegistration>" + tag("RegSerialNo", unit.serialNo()) + tag("UniScId", unit.uscc())
                + tag("EntName", unit.name()) + tag("EmployeeCount", "" + employees.size())
                + tag("SalaryTotal", total.toPlainString()) + list + "</FirstEmployeeRegistration>";
    }

    /** ECT-03 单位缴费账户推送. */
    String bankAccount(Unit unit) {
        String today = ids.today().toString();
        return "<UnitBankAccountPush>" + tag("RegSerialNo", unit.serialNo()) + tag("UniScId", unit.uscc())
                + tag("EntName", unit.name()) + "<Account>" + tag("AcctType", "PRDA") + tag("BankTypeCode", "102")
                + tag("BankCode", "102100009019") + tag("BankName", "中国工商银行股份有限公司北京望京支行")
                + tag("AcctNo", ids.account()) + tag("AcctName", unit.name()) + tag("Currency", "CNY")
                + tag("OpenDate", today) + "</Account>" + tag("UseForPremium", "1")
                + tag("AuthNo", "SBWT" + unit.uscc() + "0001") + tag("AuthDate", today)
                + tag("EffectiveMonth", MONTH.format(ids.today())) + "</UnitBankAccountPush>";
    }

    /** STQ-01 申报信息状态查询. */
    static String statusQuery(String refMsgId) {
        return "<StatusQuery>" + tag("RefMsgId", refMsgId) + "</StatusQuery>";
    }

    private String person(boolean male) {
        String certNo = ids.citizen(LocalDate.of(1990, 3, 7), male);
        return tag("Name", ids.name()) + tag("CertType", "01") + tag("CertNo", certNo) + tag("Mobile", ids.mobile());
    }

    static String tag(String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }
}

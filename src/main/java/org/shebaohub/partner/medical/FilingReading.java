package org.shebaohub.partner.medical;

import org.shebaohub.message.Field;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.canonical.Agent;
import org.shebaohub.partner.canonical.Filing;
import org.shebaohub.partner.canonical.Hospital;

/** 9501 and 9503 in the canonical form. */
final class FilingReading {
    private FilingReading() {}

    static Filing filing(Field head, Field input, Report report) {
        Field data = input.child("data");
        Filing filing = new Filing();
        filing.setRef("1");
        filing.getReview().addAll(report.reviews());
        filing.setOperation("REGISTER");
        filing.setPerson(Common.person(data));
        filing.setFilingNo(Jsons.text(data, "trt_dcla_detl_sn"));
        filing.setInsuType(Jsons.text(data, "insutype"));
        filing.setKind(kind(data));
        filing.setInsuredDivision(Jsons.text(data, "insu_admdvs"));
        filing.setCareDivision(Jsons.text(data, "rloc_admdvs"));
        filing.setBegin(Jsons.text(data, "begndate"));
        filing.setEnd(Jsons.text(data, "enddate"));
        filing.setSealed(Jsons.text(data, "local_seal_flag"));
        filing.setForm(Jsons.text(data, "form_type"));
        input.children("medinslist").forEach(one -> filing.getHospital().add(hospital(one)));
        filing.setSource(Jsons.text(data, "dcla_souc"));
        filing.setEmployerNo(Jsons.text(data, "emp_no"));
        filing.setEmployerName(Jsons.text(data, "emp_name"));
        filing.setReason(Jsons.text(data, "rloc_rea"));
        filing.setAddress(Jsons.text(data, "resout_addr"));
        filing.setMemo(Jsons.text(data, "memo"));
        filing.setAgent(agent(data));
        filing.setOrigin(Common.origin(head));
        return filing;
    }

    static Filing cancel(Field head, Field input, Report report) {
        Field data = input.child("data");
        Filing filing = new Filing();
        filing.setRef("1");
        filing.getReview().addAll(report.reviews());
        filing.setOperation("CANCEL");
        filing.setFilingNo(Jsons.text(data, "trt_dcla_detl_sn"));
        filing.setCancelReason(Jsons.text(data, "cancel_reason"));
        filing.setCancelDate(Jsons.text(data, "cancel_date"));
        filing.setOrigin(Common.origin(head));
        return filing;
    }

    /** RLOC_REA as one city uses it (domain.md 6 [V:14]); another value has no kind, and goes on as the reason it is. */
    private static String kind(Field data) {
        return switch (data.child("rloc_rea").text()) {
            case "02" -> "RETIRED_RELOCATED";
            case "06" -> "REFERRAL";
            case "07" -> data.child("memo").text().startsWith("12") ? "LONG_RESIDENT" : "STATIONED_WORKER";
            default -> null;
        };
    }

    private static Hospital hospital(Field one) {
        Hospital hospital = new Hospital();
        hospital.setSeqNo(Jsons.text(one, "fix_srt_no"));
        hospital.setCode(Jsons.text(one, "fixmedins_code"));
        hospital.setName(Jsons.text(one, "fixmedins_name"));
        hospital.setYanda(Jsons.text(one, "yanda_flag"));
        hospital.setNationalList(Jsons.text(one, "natl_list_flag"));
        return hospital;
    }

    /** Null where nobody acts for the person. */
    private static Agent agent(Field data) {
        boolean none =
                data.children().stream().noneMatch(field -> field.name().startsWith("agnter_") && field.present());
        if (none) {
            return null;
        }
        Agent agent = new Agent();
        agent.setName(Jsons.text(data, "agnter_name"));
        agent.setCertType(Jsons.text(data, "agnter_cert_type"));
        agent.setCertNo(Jsons.text(data, "agnter_certno"));
        agent.setMobile(Jsons.text(data, "agnter_tel"));
        agent.setAddress(Jsons.text(data, "agnter_addr"));
        agent.setRelation(Jsons.text(data, "agnter_rlts"));
        return agent;
    }
}

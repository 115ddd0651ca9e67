package org.shebaohub.partner.medical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.json.JsonCanonical;
import org.shebaohub.json.JsonContent;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Jsons;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.springframework.stereotype.Component;

/** Reads the medical messages into the canonical form; no field of theirs is lost. */
@Component
class MedicalReader implements Reader {
    private static final List<String> WHOLE = List.of("A");
    static final String SETTLEMENT = "settlement";

    private final SettlementDetail detail;

    MedicalReader(SettlementDetail detail) {
        this.detail = detail;
    }

    @Override
    public Reading read(Message message) {
        if (message.content() instanceof BatchContent part) {
            return detail.read(part, message.reception().fileName());
        }
        JsonContent content = (JsonContent) message.content();
        Field head = content.root();
        Field input = content.body();
        CanonicalMessage event = new CanonicalMessage();
        return switch (content.envelope().msgType()) {
            case "YDJ-01" -> {
                event.getCrossRegionFilingEvent().add(FilingReading.filing(head, input, message.report()));
                yield filing(event, input.child("data"));
            }
            case "YDJ-02" -> {
                event.getCrossRegionFilingEvent().add(FilingReading.cancel(head, input, message.report()));
                yield new Reading(event, List.of(nobody()));
            }
            case "YDJ-03" -> {
                event.getMedicalSettlementEvent().add(SettlementReading.settlement(head, input, message.report()));
                Field info = input.child("setlinfo");
                yield new Reading(event, List.of(person(info)), List.of(settled(content, head, info)));
            }
            case "YDJ-04" -> {
                event.getMedicalSettlementEvent().add(SettlementReading.reversal(head, input, message.report()));
                yield new Reading(event, List.of(nobody()), List.of(reversed(content, head, input.child("data"))));
            }
            case "YDJ-05" -> {
                event.getReconciliationEvent().add(ReconReading.total(head, input, message.report()));
                yield new Reading(event, List.of(nobody()));
            }
            default -> throw new IllegalArgumentException("no message of medical");
        };
    }

    /** 9502 repeats the dates of the filing. */
    private static Reading filing(CanonicalMessage event, Field data) {
        Map<String, String> dates = new HashMap<>();
        for (String name : List.of("begndate", "enddate")) {
            if (data.child(name).present()) {
                dates.put(name, data.child(name).text());
            }
        }
        return new Reading(event, List.of(person(data)), List.of(), dates);
    }

    private static Subject person(Field data) {
        return new Subject("1", Jsons.text(data, "certno"), Jsons.text(data, "psn_name"), false, WHOLE);
    }

    private static Subject nobody() {
        return new Subject("1", null, null, false, WHOLE);
    }

    private static Fact settled(JsonContent content, Field head, Field info) {
        Map<String, String> about = about(head, info);
        for (String name : List.of("insutype", "clr_type", "clr_optins")) {
            about.put(name, info.child(name).text());
        }
        for (String name : List.of("medfee_sumamt", "fund_pay_sumamt", "acct_pay", "psn_cash_pay")) {
            about.put(name, info.child(name).present() ? info.child(name).text() : "0.00");
        }
        return fact(content, info.child("setl_id"), null, about);
    }

    private static Fact reversed(JsonContent content, Field head, Field data) {
        return fact(content, data.child("setl_id"), data.child("init_setl_id").text(), about(head, data));
    }

    private static Map<String, String> about(Field head, Field data) {
        Map<String, String> about = new HashMap<>();
        about.put("psn_no", data.child("psn_no").text());
        about.put("mdtrt_id", data.child("mdtrt_id").text());
        about.put("fixmedins_code", head.child("fixmedins_code").text());
        about.put("day", data.child("setl_time").text().substring(0, 10));
        return about;
    }

    private static Fact fact(JsonContent content, Field id, String refersTo, Map<String, String> about) {
        String digest = JsonCanonical.of(content.tree().path("input")).sm3();
        return new Fact(SETTLEMENT, id.text(), digest, refersTo, about, id.location());
    }
}

package org.shebaohub.partner.medical;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.json.JsonContent;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.Reconciliation;
import org.springframework.stereotype.Component;

/**
 * 9701 and 9702 against the settlements and reversals that the hub accepted, answered by 9703 (interfaces.md 5.4, 8.3). A
 * reversal counts with the amounts of its original, positive.
 */
@Component
class MedicalReconciliation implements Reconciliation {
    private static final String REVERSALS = "1";

    private final HubJsonWriter json;

    MedicalReconciliation(HubJsonWriter json) {
        this.json = json;
    }

    @Override
    public Optional<Asked> asked(Message message) {
        if (!(message.content() instanceof JsonContent content)
                || !content.envelope().msgType().equals("YDJ-05")) {
            return Optional.empty();
        }
        Field data = content.body().child("data");
        String digest = data.value("file_sm3");
        return Optional.of(new Asked(
                MedicalReader.SETTLEMENT,
                Map.of(
                        "fixmedins_code", content.root().child("fixmedins_code").text(),
                        "insutype", data.child("insutype").text(),
                        "clr_type", data.child("clr_type").text(),
                        "clr_optins", data.child("setl_optins").text()),
                data.child("stmt_begndate").text(),
                data.child("stmt_enddate").text(),
                data.child("refd_setl_flag").text().equals(REVERSALS),
                stated(data),
                data.value("file_name"),
                digest == null ? null : digest.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<List<Row>> rows(Message part) {
        return part.content() instanceof BatchContent detail
                ? Optional.of(SettlementDetail.rows(detail))
                : Optional.empty();
    }

    @Override
    public Draft answer(Answered about, Asked asked, Stream<Fact> ours, Optional<Detail> detail) {
        Totals totals = new Totals();
        Differences differences = new Differences();
        Stream<Fact> counted = ours.peek(totals::add);
        detail.ifPresentOrElse(
                file -> {
                    if (asked.fileSm3() != null && !asked.fileSm3().equals(file.sm3())) {
                        differences.add(null, "file_sm3", asked.fileSm3(), file.sm3());
                    }
                    new DetailComparison(asked.undoing(), differences).compare(counted, file.rows());
                },
                () -> counted.forEach(fact -> {}));
        totals.compareCash(asked.stated(), differences);
        boolean equal = totals.equal(asked.stated()) && differences.total() == 0;
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.put("stmt_rslt", equal ? "0" : "1");
        totals.tell(output);
        output.put("differences_total", Integer.toString(differences.total()));
        ArrayNode told = output.putArray("differences");
        differences.tell(told);
        return json.answered("9703", about, output);
    }

    private static Map<String, String> stated(Field data) {
        Map<String, String> stated = new HashMap<>();
        for (String name : Totals.STATED) {
            if (data.child(name).present()) {
                stated.put(name, data.child(name).text());
            }
        }
        return stated;
    }
}

package org.shebaohub.partner.medical;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.message.Status;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.HubWriter;
import org.shebaohub.partner.Writer;
import org.springframework.stereotype.Component;

/** Answers as every JSON partner gets them; but a filing is answered by 9502 once it is decided (interfaces.md 8.3). */
@Component
class MedicalWriter implements Writer {
    private static final int IMPORTED = 2;

    private final HubWriter hub;
    private final HubJsonWriter json;

    MedicalWriter(HubWriter hub, HubJsonWriter json) {
        this.hub = hub;
        this.json = json;
    }

    @Override
    public Draft techAck(Message message, Report report) {
        return hub.techAck(message, report);
    }

    @Override
    public Optional<Draft> feedback(Answered about, Feedback state, int number) {
        return switch (about.msgType()) {
            case "YDJ-01" -> {
                Status status = state.items().get(0).groups().get("A");
                yield status.decided() ? Optional.of(result(about, state, status)) : Optional.empty();
            }
            // Its answer is 9703, which never waits for the core.
            case "YDJ-05" -> Optional.empty();
            default -> hub.feedback(about, state, number);
        };
    }

    private Draft result(Answered about, Feedback state, Status status) {
        boolean done = status.feedback() == IMPORTED;
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.put("trt_dcla_detl_sn", about.bizSerialNo())
                .put("out_fil_id", state.acceptNo())
                .put("result", done ? "1" : "2")
                .put("reason", status.code() + " " + status.text())
                .put("begndate", state.details().get("begndate"))
                .put("enddate", state.details().get("enddate"));
        return json.answered("9502", about, output);
    }
}

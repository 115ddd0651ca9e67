package org.shebaohub.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;

/** A verdict for programs, one object a line: the findings as ACK-01 has them, the items as ACK-02 has them. */
public final class VerdictJson {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ObjectMapper json = new ObjectMapper();

    public String write(Verdict verdict) {
        ObjectNode object = json.createObjectNode();
        object.put("file", verdict.name());
        object.put("verdict", verdict.outcome().name().toLowerCase(Locale.ROOT));
        object.put("signed_by_hub", verdict.own());
        boolean read = verdict.envelope() != null;
        object.put("msg_id", read ? verdict.envelope().msgId() : null);
        object.put("msg_type", read ? verdict.envelope().msgType() : null);
        object.put("at", verdict.at().atZone(BEIJING).toOffsetDateTime().toString());
        object.put("recv_sm3", verdict.sm3());
        var code = verdict.report().code();
        object.put("ack_code", code.map(ErrorCode::code).orElse(ErrorCode.OK));
        object.put("ack_msg", code.map(ErrorCode::chinese).orElse("接收成功"));
        List<Finding> findings = verdict.report().ofMessage();
        object.put("total", verdict.report().total());
        ArrayNode told = object.putArray("findings");
        findings.stream().limit(Verdict.MOST_LISTED).forEach(finding -> finding(told.addObject(), finding));
        if (verdict.hint() != null) {
            object.put("hint", verdict.hint());
        }
        if (verdict.feedback() != null) {
            object.put("records", verdict.records().total());
            object.put("records_refused", verdict.records().refused());
            object.put("records_to_review", verdict.records().review());
            object.put("record_findings", verdict.records().findings());
            ArrayNode items = object.putArray("items");
            verdict.feedback().items().forEach(item -> item(items.addObject(), verdict, item));
        }
        try {
            return json.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("code", finding.code().code())
                .put("severity", finding.severity().wire())
                .put("location", finding.location())
                .put("message", finding.message());
    }

    private static void item(ObjectNode node, Verdict verdict, Feedback.Item item) {
        node.put("seq", item.ref());
        node.put("cert_no_masked", item.certNoMasked());
        node.put("name_masked", item.nameMasked());
        ArrayNode groups = node.putArray("groups");
        item.ordered().forEach((group, status) -> groups.addObject()
                .put("group", group)
                .put("handle_status", Integer.toString(status.handle()))
                .put("feedback_status", Integer.toString(status.feedback()))
                .put("code", status.code())
                .put("reason", status.text()));
        ArrayNode findings = node.putArray("findings");
        verdict.report().ofRecord(item.ref()).forEach(finding -> finding(findings.addObject(), finding));
    }
}

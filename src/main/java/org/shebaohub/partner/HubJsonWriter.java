package org.shebaohub.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;
import org.springframework.stereotype.Component;

/** A001 and A002, and the shape that every JSON answer of the hub has (interfaces.md 3, 6 and 8.2). */
@Component
public class HubJsonWriter implements Writer {
    private static final int MOST_FINDINGS = 200;
    private static final String SUCCESS = "0";
    private static final String FAILURE = "-1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Partners partners;
    private final MsgIds ids;
    private final Clock clock;

    public HubJsonWriter(Partners partners, MsgIds ids, Clock clock) {
        this.partners = partners;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Draft techAck(Message message, Report report) {
        Optional<String> msgId = message.envelope().map(Envelope::msgId);
        Optional<ErrorCode> code = report.code();
        String node = partners.channel(message.channel()).node();
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.put("ack_code", code.map(ErrorCode::code).orElse(ErrorCode.OK))
                .put("recv_time", TIME.format(message.reception().receivedAt()))
                .put("recv_sm3", message.document().sm3());
        findings(output, report);
        ObjectNode answer = answer("A001", node, msgId.orElse(""));
        answer.put("infcode", code.isEmpty() ? SUCCESS : FAILURE)
                .put("err_msg", code.map(ErrorCode::chinese).orElse(""))
                .set("output", output);
        return new Draft(
                Role.TECH_ACK,
                message.channel(),
                message.reception().transport(),
                message.reception().kind(),
                null,
                msgId.orElse(message.reception().correlation()),
                answer.get("msgid").textValue(),
                node,
                new JsonUnsigned(answer));
    }

    @Override
    public Optional<Draft> feedback(Answered about, Feedback state, int number) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.put("ref_msg_type", about.msgType()).put("accept_no", state.acceptNo());
        ArrayNode items = output.putArray("items");
        for (Feedback.Item item : state.items()) {
            item.ordered().forEach((group, status) -> items.addObject()
                    .put("seq", item.ref())
                    .put("cert_no_masked", item.certNoMasked())
                    .put("name_masked", item.nameMasked())
                    .put("group", group)
                    .put("handle_status", Integer.toString(status.handle()))
                    .put("feedback_status", Integer.toString(status.feedback()))
                    .put("code", status.code())
                    .put("reason", status.text()));
        }
        return Optional.of(answered("A002", about, output));
    }

    /** An answer that always succeeds, with this output, about a message that was accepted. */
    public Draft answered(String infno, Answered about, ObjectNode output) {
        ObjectNode answer = answer(infno, about.node(), about.key());
        answer.put("infcode", SUCCESS).put("err_msg", "").set("output", output);
        return new Draft(
                Role.FEEDBACK,
                about.channel(),
                about.transport(),
                about.kind(),
                null,
                about.correlation(),
                answer.get("msgid").textValue(),
                about.node(),
                new JsonUnsigned(answer));
    }

    /** The head of a message of the hub's own: infno to inf_time. */
    public ObjectNode head(String infno, String node) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("infno", infno)
                .put("msgid", ids.next())
                .put("sender", partners.node())
                .put("recer_sys_code", node)
                .put("infver", "V1.0")
                .put("inf_time", TIME.format(Instant.now(clock)));
    }

    private ObjectNode answer(String infno, String node, String refMsgId) {
        return head(infno, node).put("inf_refmsgid", refMsgId);
    }

    private static void findings(ObjectNode output, Report report) {
        List<Finding> findings = report.ofMessage();
        output.put("total", Long.toString(report.total()));
        ArrayNode told = output.putArray("findings");
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> told.addObject()
                .put("code", finding.code().code())
                .put("severity", finding.severity().wire())
                .put("location", finding.location())
                .put("message", finding.message()));
    }
}

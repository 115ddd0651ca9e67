package org.shebaohub.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.shebaohub.message.Content;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Field;

/**
 * A parsed JSON message. The sender is its {@code sender}, or with an HSA head the node in {@code msgid}
 * (interfaces.md section 3). Its envelope's msgType is the {@code infno}, which the hub's list turns into a MsgType.
 */
public final class JsonContent implements Content {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final int NODE = 12;

    /** Longer values are not what any part of the head may hold, and would only be carried into answers. */
    private static final int READABLE_CHARACTERS = 64;

    /** Where the sender's own number of the business stands, by the names that section 8.2 gives them. */
    private static final String[] SERIALS = {"trt_dcla_detl_sn", "setl_id", "cert_apply_no"};

    private final JsonNode root;
    private final Envelope envelope;

    JsonContent(JsonNode root) {
        this(root, read(JsonField.root(root)));
    }

    private JsonContent(JsonNode root, Envelope envelope) {
        this.root = root;
        this.envelope = envelope;
    }

    /** The same message under the MsgType that its infno stands for. */
    public JsonContent typed(String msgType) {
        Envelope read = envelope;
        return new JsonContent(
                root,
                new Envelope(
                        read.family(),
                        read.version(),
                        read.msgId(),
                        msgType,
                        read.sender(),
                        read.receiver(),
                        read.sendTime(),
                        read.bizSerialNo(),
                        read.testFlag()));
    }

    @Override
    public Envelope envelope() {
        return envelope;
    }

    /** {@code input} of a request, {@code output} of an answer. */
    @Override
    public Field body() {
        Field input = root().child("input");
        return input.present() || !root().child("output").present() ? input : root().child("output");
    }

    @Override
    public Field header(String part) {
        return switch (part) {
            case "MsgId" -> root().child("msgid");
            case "MsgType" -> root().child("infno");
            case "Sender" -> root().child(root().child("sender").present() ? "sender" : "msgid");
            case "Receiver" -> root().child("recer_sys_code");
            case "SendTime" -> root().child("inf_time");
            default -> root();
        };
    }

    public Field root() {
        return JsonField.root(root);
    }

    /** The whole message; whoever holds it must not change it. */
    public JsonNode tree() {
        return root;
    }

    /** UTF-8 of the form that is signed; cainfo is empty in it. */
    public byte[] signedBytes() {
        return JsonCanonical.signedBytes(
                root instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
    }

    private static Envelope read(Field root) {
        String msgId = readable(root.child("msgid"));
        String sender = readable(root.child("sender"));
        if (sender == null && msgId != null && msgId.length() >= NODE) {
            sender = msgId.substring(0, NODE);
        }
        return new Envelope(
                Envelope.Family.JSON,
                readable(root.child("infver")),
                msgId,
                readable(root.child("infno")),
                sender,
                readable(root.child("recer_sys_code")),
                time(root.child("inf_time").text()),
                serial(root.child("input")),
                null);
    }

    private static String serial(Field input) {
        for (String part : new String[] {"data", "setlinfo"}) {
            for (String name : SERIALS) {
                String value = readable(input.at(part, name));
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static String readable(Field field) {
        String text = field.text();
        return text.isEmpty() || text.length() > READABLE_CHARACTERS ? null : text;
    }

    /** Beijing time as ISO with offset; what is no time stays as it is and is the schema's matter. */
    private static String time(String written) {
        try {
            return LocalDateTime.parse(written, TIME).atOffset(BEIJING).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.shebaohub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;

/**
 * A message of the JSON family before it is signed (interfaces.md section 3).
 *
 * @param serialNo what the hub takes for its BizSerialNo; empty where it has none
 */
record JsonLetter(String sender, String ref, String serialNo, ObjectNode content) implements Matter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Of now, under a msgid of its own. The content is without head; its own values win. */
    static JsonLetter of(String node, Identifiers ids, String infno, String serialNo, ObjectNode rest) {
        var now = ids.now();
        String msgId = ids.msgId(node, now);
        ObjectNode content = JsonSeal.parse("{}");
        content.put("infno", infno).put("msgid", msgId).put("infver", "V1.0").put("inf_time", TIME.format(now));
        content.setAll(rest);
        return new JsonLetter(node, msgId, serialNo, content);
    }

    /** @param pointer JSON pointer to a member of an object that is there; null takes the member away */
    JsonLetter with(String pointer, String value) {
        ObjectNode changed = content.deepCopy();
        int last = pointer.lastIndexOf('/');
        if (!(changed.at(pointer.substring(0, last)) instanceof ObjectNode object)) {
            throw new IllegalArgumentException("no such object in the message: " + pointer);
        }
        String name = pointer.substring(last + 1);
        if (value == null) {
            object.remove(name);
        } else {
            object.put(name, value);
        }
        return new JsonLetter(sender, changed.path("msgid").asText(), serialNo, changed);
    }

    /** The same business under a serial number that stands at that pointer. */
    JsonLetter numbered(String pointer, String serial) {
        JsonLetter changed = with(pointer, serial);
        return new JsonLetter(sender, changed.ref, serial, changed.content);
    }
}

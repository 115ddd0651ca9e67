package org.shebaohub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A system that writes JSON. Answers to its files come as XML. */
class JsonChannel extends Channel {
    final JsonSeal seal;

    JsonChannel(Connection to, String name, String node, Seals seals, Identifiers ids) throws Exception {
        super(to, name, node, new JsonAnswers(seals.json(), new XmlAnswers(seals.xml())), ids);
        this.seal = seals.json();
    }

    /** A message of now to the hub, in the head that all but the medical system use. */
    JsonLetter letter(String infno, String serialNo, String content) {
        ObjectNode rest = JsonSeal.parse("{}");
        rest.put("sender", node).put("recer_sys_code", Letter.HUB);
        rest.setAll(JsonSeal.parse(content));
        return JsonLetter.of(node, ids, infno, serialNo, rest);
    }

    /** STQ-01 as JSON. */
    final JsonLetter query(String refMsgId) {
        return letter("A003", "", "{\"input\":{\"data\":{\"ref_msgid\":\"" + refMsgId + "\"}}}");
    }

    final byte[] sign(JsonLetter letter) {
        return seal.sign(letter.content(), sm2);
    }
}

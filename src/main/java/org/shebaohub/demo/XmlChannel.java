package org.shebaohub.demo;

import java.time.OffsetDateTime;

/** A system that writes HubMessage. */
class XmlChannel extends Channel {
    final Seal seal;

    XmlChannel(Connection to, String name, String node, Seal seal, Opening opening, Identifiers ids) throws Exception {
        super(to, name, node, opening, ids);
        this.seal = seal;
    }

    /** A letter of now to the hub. */
    final Letter letter(String type, String serialNo, String body) {
        OffsetDateTime now = ids.now();
        return new Letter(ids.msgId(node, now), type, node, Letter.HUB, now, serialNo, body);
    }

    final byte[] sign(Letter letter) {
        return seal.sign(letter.xml(), sm2);
    }
}

package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;
import org.w3c.dom.Element;

/**
 * What the core read out of a canonical message whose signature it has verified.
 *
 * @param kind    the event, for example UnitRegistrationEvent
 * @param refs    the records in it by the partner's Seq
 * @param reviews the S53 codes on its records
 */
record Event(
        String canonicalId,
        String sourceMsgId,
        String serialNo,
        String kind,
        List<String> refs,
        List<String> reviews,
        byte[] bytes) {

    static Event read(Element root, byte[] bytes) {
        String kind = Answer.all(root, "*").stream()
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("Event"))
                .findFirst()
                .orElse("");
        return new Event(
                Answer.first(root, "CanonicalId"),
                Answer.first(root, "SourceMsgId"),
                Answer.first(root, "BizSerialNo"),
                kind,
                texts(root, "Ref"),
                texts(root, "Review"),
                bytes);
    }

    /** Groups in which the core answers this kind of event (interfaces.md section 6). */
    List<String> groups() {
        return "PersonEnrolmentEvent".equals(kind) ? List.of("M", "O") : List.of("A");
    }

    /** CanonicalId as anyone can recompute it (interfaces.md 8.2). */
    static String idOf(String sender, String key, int chunk) {
        return sm3((sender + "|" + key + "|" + chunk).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    boolean has(String piece) {
        return new String(bytes, StandardCharsets.UTF_8).contains(piece);
    }

    static String sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return Hex.toHexString(out);
    }

    private static List<String> texts(Element root, String name) {
        return Answer.all(root, name).stream().map(Element::getTextContent).toList();
    }
}

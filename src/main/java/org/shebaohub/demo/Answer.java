package org.shebaohub.demo;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What e-window read out of an ACK-01 or ACK-02 whose signature it has verified.
 *
 * @param code     AckCode of an ACK-01, empty for an ACK-02
 * @param recvSm3  of an ACK-01, the SM3 of what the hub says it received
 * @param total    number of findings the ACK-01 says there are
 * @param findings codes of the findings it lists
 * @param states   of an ACK-02, a line each: {@code seq/group handle,feedback code}
 * @param carrier  JMSCorrelationID, or the file's name
 * @param text     true where it came as a JMS Text message
 */
record Answer(
        String type,
        String refMsgId,
        String code,
        String recvSm3,
        int total,
        List<String> findings,
        List<String> states,
        String carrier,
        boolean text,
        byte[] bytes) {

    static Answer read(Element root, String carrier, boolean text, byte[] bytes) {
        String total = first(root, "Total");
        List<String> codes = new ArrayList<>();
        all(root, "Finding").forEach(finding -> codes.add(first(finding, "Code")));
        List<String> states = new ArrayList<>();
        for (Element item : all(root, "Item")) {
            for (Element group : all(item, "Group")) {
                states.add(item.getAttribute("Seq") + "/" + group.getAttribute("Code") + " "
                        + first(group, "HandleStatus") + "," + first(group, "FeedbackStatus") + " "
                        + first(group, "ReasonCode"));
            }
        }
        return new Answer(
                first(root, "MsgType"),
                first(root, "RefMsgId"),
                first(root, "AckCode"),
                first(root, "RecvSm3"),
                total.isEmpty() ? 0 : Integer.parseInt(total),
                codes,
                states,
                carrier,
                text,
                bytes);
    }

    boolean techAck() {
        return "ACK-01".equals(type);
    }

    boolean feedback() {
        return "ACK-02".equals(type);
    }

    static List<Element> all(Element under, String localName) {
        List<Element> found = new ArrayList<>();
        var nodes = under.getElementsByTagNameNS("*", localName);
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }

    /** Text of the first element of that name, empty where there is none. */
    static String first(Element under, String localName) {
        Node node = under.getElementsByTagNameNS("*", localName).item(0);
        return node == null ? "" : node.getTextContent();
    }

    @Override
    public String toString() {
        return techAck() ? "ACK-01 " + code : "ACK-02 " + states;
    }
}

package org.shebaohub.demo;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a system read out of something the hub sent it, whose signature it has verified. The same whatever the family:
 * A001 and ccms.990 are ACK-01, A002 and ccms.900 are ACK-02.
 *
 * @param type     ACK-01, ACK-02, or what it is called on the wire, for example 9502
 * @param refMsgId which message it is about; of a file the batch number, of a PBOC message the head's MesgID
 * @param code     AckCode of an ACK-01, empty for others
 * @param recvSm3  of an ACK-01, the SM3 of what the hub says it received
 * @param total    number of findings the ACK-01 says there are
 * @param findings codes of the findings it lists
 * @param states   what else it says, a line each; of an ACK-02 {@code seq/group handle,feedback code}
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

    /** One that is neither ACK-01 nor ACK-02. */
    static Answer special(String type, String refMsgId, List<String> says, Arrival arrival) {
        return new Answer(
                type, refMsgId, "", "", 0, List.of(), says, arrival.carrier(), arrival.text(), arrival.bytes());
    }

    static String state(String seq, String group, String handle, String feedback, String code) {
        return seq + "/" + group + " " + handle + "," + feedback + " " + code;
    }

    boolean techAck() {
        return "ACK-01".equals(type);
    }

    boolean feedback() {
        return "ACK-02".equals(type);
    }

    /** No answer at all, but the hub's own question to the e-licence service. */
    boolean asks() {
        return "E101".equals(type);
    }

    static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
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
        return techAck() ? "ACK-01 " + code : type + " " + states;
    }
}

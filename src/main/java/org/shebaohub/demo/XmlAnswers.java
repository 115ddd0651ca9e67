package org.shebaohub.demo;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** ACK-01 and ACK-02 as HubMessage, by MQ or as a file. */
final class XmlAnswers implements Opening {
    private final Seal seal;

    XmlAnswers(Seal seal) {
        this.seal = seal;
    }

    @Override
    public Answer open(Arrival arrival) {
        return read(seal.open(arrival.bytes()), arrival);
    }

    static Answer read(Element root, Arrival arrival) {
        List<String> states = new ArrayList<>();
        for (Element item : Answer.all(root, "Item")) {
            for (Element group : Answer.all(item, "Group")) {
                states.add(Answer.state(
                        item.getAttribute("Seq"),
                        group.getAttribute("Code"),
                        Answer.first(group, "HandleStatus"),
                        Answer.first(group, "FeedbackStatus"),
                        Answer.first(group, "ReasonCode")));
            }
        }
        return new Answer(
                Answer.first(root, "MsgType"),
                Answer.first(root, "RefMsgId"),
                Answer.first(root, "AckCode"),
                Answer.first(root, "RecvSm3"),
                Answer.number(Answer.first(root, "Total")),
                Answer.all(root, "Finding").stream()
                        .map(finding -> Answer.first(finding, "Code"))
                        .toList(),
                states,
                arrival.carrier(),
                arrival.text(),
                arrival.bytes());
    }
}

package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/** ccms.990 and ccms.900 with head and signature line, and PBC-03 with its signature beside it; other answers to files and queries come as HubMessage. */
final class BankAnswers implements Opening {
    private static final int HEAD = 132;

    private final Detached detached;
    private final Opening xml;

    BankAnswers(Detached detached, Opening xml) {
        this.detached = detached;
        this.xml = xml;
    }

    @Override
    public Answer open(Arrival arrival) {
        if (arrival.named(".txt")) {
            detached.mustBeTheHubs(arrival.bytes(), arrival.signature(), arrival.carrier());
            return AccountResults.read(arrival);
        }
        byte[] bytes = arrival.bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("{H:")) {
            return xml.open(arrival);
        }
        int end = text.indexOf("}\r\n", HEAD);
        Unexpected.unless(text.startsWith("{S:", HEAD) && end > 0, "a PBOC answer carries no signature line");
        byte[] signed = Arrays.copyOfRange(bytes, end + 3, bytes.length);
        detached.mustBeTheHubs(signed, text.substring(HEAD + 3, end), "a PBOC answer");
        return read(text.substring(58, 78).strip(), text.substring(98, 118).strip(), parse(signed), arrival);
    }

    private static Answer read(String type, String ref, Element root, Arrival arrival) {
        return switch (type) {
            case "ccms.990.001.01" ->
                new Answer(
                        "ACK-01",
                        ref,
                        Answer.first(root, "MsgPrcCd"),
                        Answer.first(root, "RecvSm3"),
                        Answer.number(Answer.first(root, "Total")),
                        Answer.all(root, "Finding").stream()
                                .map(finding -> Answer.first(finding, "Code"))
                                .toList(),
                        List.of(),
                        arrival.carrier(),
                        arrival.text(),
                        arrival.bytes());
            case "ccms.900.001.01" -> {
                String state = Answer.first(root, "PrcSts");
                yield new Answer(
                        "ACK-02",
                        ref,
                        "",
                        "",
                        0,
                        List.of(),
                        List.of(Answer.state(
                                "1", "A", state.substring(0, 1), state.substring(1), Answer.first(root, "PrcCd"))),
                        arrival.carrier(),
                        arrival.text(),
                        arrival.bytes());
            }
            default -> throw new Unexpected("a message nobody agreed on: " + type);
        };
    }

    private static Element parse(byte[] xml) {
        try {
            return Seal.parse(xml).getDocumentElement();
        } catch (Exception cause) {
            throw new Unexpected("a PBOC answer is no XML");
        }
    }
}

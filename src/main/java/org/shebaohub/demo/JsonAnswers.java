package org.shebaohub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A001, A002 and what else comes as JSON: 9502, 9703, E101; ACK-01 and ACK-02 of files come as XML. */
final class JsonAnswers implements Opening {
    private final JsonSeal seal;
    private final Opening files;

    JsonAnswers(JsonSeal seal, Opening files) {
        this.seal = seal;
        this.files = files;
    }

    @Override
    public Answer open(Arrival arrival) {
        if (arrival.bytes().length > 0 && arrival.bytes()[0] == '<') {
            return files.open(arrival);
        }
        JsonNode message = seal.open(arrival.bytes());
        JsonNode output = message.path("output");
        String ref = message.path("inf_refmsgid").asText();
        return switch (message.path("infno").asText()) {
            case "A001" -> techAck(output, ref, arrival);
            case "A002" ->
                new Answer(
                        "ACK-02",
                        ref,
                        "",
                        "",
                        0,
                        List.of(),
                        states(output),
                        arrival.carrier(),
                        arrival.text(),
                        arrival.bytes());
            case "9502" ->
                Answer.special(
                        "9502",
                        ref,
                        List.of("result " + text(output, "result") + " "
                                + text(output, "reason").split(" ")[0]),
                        arrival);
            case "9703" -> Answer.special("9703", ref, compared(output), arrival);
            case "E101" ->
                Answer.special(
                        "E101",
                        text(message, "msgid"),
                        List.of(message.at("/input/data/uniscid").asText()),
                        arrival);
            default -> throw new Unexpected("a message nobody agreed on: " + text(message, "infno"));
        };
    }

    private static Answer techAck(JsonNode output, String ref, Arrival arrival) {
        return new Answer(
                "ACK-01",
                ref,
                text(output, "ack_code"),
                text(output, "recv_sm3"),
                Answer.number(text(output, "total")),
                StreamSupport.stream(output.path("findings").spliterator(), false)
                        .map(finding -> text(finding, "code"))
                        .toList(),
                List.of(),
                arrival.carrier(),
                arrival.text(),
                arrival.bytes());
    }

    private static List<String> states(JsonNode output) {
        List<String> states = new ArrayList<>();
        output.path("items")
                .forEach(item -> states.add(Answer.state(
                        text(item, "seq"),
                        text(item, "group"),
                        text(item, "handle_status"),
                        text(item, "feedback_status"),
                        text(item, "code"))));
        return states;
    }

    /** First whether equal and how many differences, then each difference by settlement and field. */
    private static List<String> compared(JsonNode output) {
        List<String> says = new ArrayList<>();
        says.add("stmt_rslt " + text(output, "stmt_rslt") + ", differences " + text(output, "differences_total"));
        output.path("differences")
                .forEach(one -> says.add(text(one, "setl_id") + " " + text(one, "field") + " " + text(one, "theirs")
                        + " " + text(one, "ours")));
        return says;
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).isNull() ? "" : of.path(name).asText();
    }
}

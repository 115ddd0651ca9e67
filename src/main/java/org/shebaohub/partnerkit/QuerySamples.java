package org.shebaohub.partnerkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;

/**
 * STQ-01, the status query, which is the same with every partner (interfaces.md 5.6): one for each node that may send it, in
 * the family of its channel, about the first message among the samples that the node has an answer to.
 */
final class QuerySamples {
    static final String TYPE = "STQ-01";
    /** What is no part of the head of a JSON message. */
    private static final Set<String> CONTENT =
            Set.of("input", "output", "inf_refmsgid", "infcode", "err_msg", "signtype", "cainfo");

    private final Settings partner;
    private final String hub;
    private final List<Letter> sent;

    /**
     * @param hub  its node
     * @param sent the partner's own messages: a query in JSON has the head of another message of its node
     */
    QuerySamples(Settings partner, String hub, List<Letter> sent) {
        this.partner = partner;
        this.hub = hub;
        this.sent = sent;
    }

    /** One that asks, and one that names nothing that it asks about. */
    record Query(Letter asks, Letter nothing) {}

    /**
     * @param asked      what may be asked about
     * @param unanswered a type that gets no answer when it is good, null where there is none
     */
    List<Query> queries(Expected asked, String unanswered) {
        Settings.MessageType type = partner.messages().get(TYPE);
        List<Query> queries = new ArrayList<>();
        if (type == null) {
            return queries;
        }
        partner.channels().forEach((name, channel) -> {
            boolean may = type.nodes().contains(channel.node())
                    && channel.transports().contains(Transport.MQ);
            Optional<String> key = asked.key(channel.node(), unanswered);
            if (may && key.isPresent()) {
                letter(channel, type, key.get())
                        .flatMap(asks -> letter(channel, type, "").map(nothing -> new Query(asks, nothing)))
                        .ifPresent(queries::add);
            }
        });
        return queries;
    }

    private Optional<Letter> letter(Settings.Channel channel, Settings.MessageType type, String key) {
        String name = TYPE + "_StatusQuery" + (type.nodes().size() == 1 ? "" : "_" + channel.node());
        boolean json = type.infno() != null && channel.family() == Envelope.Family.JSON;
        return json
                ? head(channel.node()).map(head -> new Letter(name + ".json", json(head, type.infno(), key)))
                : Optional.of(new Letter(
                        name + ".xml",
                        KitFolder.packed(
                                "StatusQuery.xml", Map.of("node", channel.node(), "hub", hub, "key", key), Set.of())));
    }

    private Optional<Letter> head(String node) {
        return sent.stream()
                .filter(letter -> letter.name().endsWith(".json"))
                .filter(letter -> letter.sender().equals(node))
                .findFirst();
    }

    private static String json(Letter like, String infno, String key) {
        try {
            ObjectNode message = (ObjectNode) new ObjectMapper().readTree(like.text());
            message.remove(CONTENT);
            message.put("infno", infno);
            message.putObject("input").putObject("data").put("ref_msgid", key);
            return message.toPrettyString() + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(like.name() + " is not well-formed", e);
        }
    }
}

package org.shebaohub.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** {@code cainfo} of a JSON message, over its keys sorted at every level, without white space (interfaces.md section 4). */
final class JsonSeal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Detached detached;

    JsonSeal(Detached detached) {
        this.detached = detached;
    }

    /** The message as it is sent, with signtype and cainfo last. */
    byte[] sign(ObjectNode message, KeyPair by) {
        ObjectNode signed = message.deepCopy();
        signed.put("signtype", by.sm2() ? "SM2" : "RSA").put("cainfo", "");
        signed.put("cainfo", Detached.sign(sorted(signed), by));
        return bytes(signed);
    }

    /** What the hub sent, if its signature is the hub's; else {@link Unexpected}. */
    JsonNode open(byte[] bytes) {
        try {
            if (!(JSON.readTree(bytes) instanceof ObjectNode message)) {
                throw new Unexpected("what the hub sent is no JSON object");
            }
            String value = message.path("cainfo").asText();
            ObjectNode unsigned = message.deepCopy().put("cainfo", "");
            detached.mustBeTheHubs(sorted(unsigned), value, "a JSON message");
            return message;
        } catch (IOException cause) {
            throw new Unexpected("what the hub sent is no JSON");
        }
    }

    static ObjectNode parse(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException(cause);
        }
    }

    static byte[] bytes(JsonNode message) {
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sorted(ObjectNode message) {
        try {
            return SORTED.writeValueAsBytes(
                    JSON.convertValue(message, new TypeReference<LinkedHashMap<String, Object>>() {}));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException(cause);
        }
    }
}

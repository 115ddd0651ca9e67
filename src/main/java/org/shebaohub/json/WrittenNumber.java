package org.shebaohub.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;

/**
 * A number, as its sender wrote it: {@code 1.0e2} is not {@code 100}. No message has one, all values are strings, so that every
 * schema refuses it (S11006); but until then it is part of what was signed, and its sender signed these very characters.
 */
final class WrittenNumber extends ValueNode {
    private static final long serialVersionUID = 1;

    private final String written;

    WrittenNumber(String written) {
        this.written = written;
    }

    @Override
    public JsonNodeType getNodeType() {
        return JsonNodeType.NUMBER;
    }

    @Override
    public JsonToken asToken() {
        return JsonToken.VALUE_NUMBER_FLOAT;
    }

    @Override
    public String asText() {
        return written;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenNumber number && written.equals(number.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }
}

package org.shebaohub.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Unreadable;
import org.springframework.stereotype.Component;

/**
 * Reads one JSON message strictly (RFC 8259, UTF-8): no byte-order mark, no duplicate keys, nothing after the end, no
 * lone surrogate, and the limits of size, depth and number of values (interfaces.md section 2).
 */
@Component
public final class JsonParser {
    private static final int BOM = 0xFEFF;

    /** The pointer that is told where no single place is at fault. */
    private static final String WHOLE = "/";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonLimits limits;
    private final JsonFactory factory;

    public JsonParser(JsonLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .build())
                .build();
    }

    /** @throws Unreadable S11004 for the encoding, S11005 for the form */
    public JsonContent parse(Document document) throws Unreadable {
        if (document.length() > limits.maxSizeBytes()) {
            throw new Unreadable(ErrorCode.S11005, WHOLE, "报文超过大小上限", "the message is over the size limit");
        }
        CharBuffer text = decode(document.copy());
        try (com.fasterxml.jackson.core.JsonParser parser = factory.createParser(text.array(), 0, text.limit())) {
            JsonNode root = new Tree(parser).read();
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
            return new JsonContent(root);
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static CharBuffer decode(byte[] bytes) throws Unreadable {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        if (result.isError()) {
            throw new Unreadable(ErrorCode.S11004, end(chars), "不是有效的UTF-8字节", "bytes are not valid UTF-8");
        }
        if (chars.length() > 0 && chars.charAt(0) == BOM) {
            throw new Unreadable(ErrorCode.S11004, "@1:1", "不允许字节序标记(BOM)", "a byte-order mark is not allowed");
        }
        // UTF-16 without a mark is valid UTF-8 with zero bytes; one of the first two characters tells it.
        if (chars.length() > 1 && (chars.charAt(0) == 0 || chars.charAt(1) == 0)) {
            throw new Unreadable(ErrorCode.S11004, "@1:1", "编码不是UTF-8", "the encoding is not UTF-8");
        }
        return chars;
    }

    /** Where the text that could be read ends. */
    private static String end(CharSequence read) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < read.length(); i++) {
            boolean ends = read.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return "@" + line + ":" + column;
    }

    private static Unreadable malformed(JsonLocation at) {
        String location = at == null ? WHOLE : "@" + at.getLineNr() + ":" + at.getColumnNr();
        return new Unreadable(
                ErrorCode.S11005,
                location,
                "JSON格式不良、键重复、结尾有多余内容或超过深度上限",
                "not well-formed JSON, a duplicate key, content after the end, or too deep");
    }

    /** Builds the tree; depth is bounded by the parser, so that recursion is too. */
    private final class Tree {
        private final com.fasterxml.jackson.core.JsonParser parser;
        private int values;

        Tree(com.fasterxml.jackson.core.JsonParser parser) {
            this.parser = parser;
        }

        JsonNode read() throws IOException, Unreadable {
            if (parser.nextToken() == null) {
                throw malformed(parser.currentTokenLocation());
            }
            return value();
        }

        private JsonNode value() throws IOException, Unreadable {
            if (++values > limits.maxValues()) {
                throw new Unreadable(ErrorCode.S11005, WHOLE, "值的个数超过上限", "more values than the limit");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_STRING -> NODES.textNode(whole(parser.getText()));
                case VALUE_NULL -> NODES.nullNode();
                case VALUE_TRUE -> NODES.booleanNode(true);
                case VALUE_FALSE -> NODES.booleanNode(false);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new WrittenNumber(parser.getText());
                default -> throw malformed(parser.currentTokenLocation());
            };
        }

        private ObjectNode object() throws IOException, Unreadable {
            ObjectNode object = NODES.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = whole(parser.currentName());
                parser.nextToken();
                object.set(key, value());
            }
            return object;
        }

        private ArrayNode array() throws IOException, Unreadable {
            ArrayNode array = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value());
            }
            return array;
        }

        /** An escaped surrogate without its other half is no character (interfaces.md 8.1). */
        private String whole(String text) throws Unreadable {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isSurrogate(c)) {
                    continue;
                }
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    JsonLocation at = parser.currentTokenLocation();
                    throw new Unreadable(
                            ErrorCode.S11004,
                            "@" + at.getLineNr() + ":" + at.getColumnNr(),
                            "含有不成对的代理码点",
                            "a lone surrogate");
                }
                i++;
            }
            return text;
        }
    }
}

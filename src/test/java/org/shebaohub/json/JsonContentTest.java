package org.shebaohub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.Document;
import org.shebaohub.message.Unreadable;

class JsonContentTest {
    private static final String ESCAPED = "{\"memo\":\"a\\u0000b\\u0008\\u001f\\n\\t\\uffff\\ud842\\udfb7\"}";

    @Test
    void whatXmlCannotCarryIsReplacedInFieldsOnly() throws Unreadable {
        JsonContent content = new JsonParser(JsonLimits.DEFAULTS).parse(Document.ofUtf8(ESCAPED));

        assertThat(content.root().child("memo").text()).isEqualTo("a\uFFFDb\uFFFD\uFFFD\n\t\uFFFD𠮷");
        assertThat(new String(content.signedBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"memo\":\"a\\u0000b\\b\\u001f\\n\\t\uffff𠮷\"}");
    }
}

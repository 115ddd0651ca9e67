package org.shebaohub.partner.medical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas of answers, which the hub writes without them and the guide is made of. */
final class AnswerSchema {
    private AnswerSchema() {}

    /** @param answer unsigned */
    static void mustAccept(String name, ObjectNode answer) {
        ObjectNode signed = answer.deepCopy().put("signtype", "SM2").put("cainfo", "c2ln");
        try {
            String schema = Files.readString(Path.of("schemas/medical", name + ".schema.json"));
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(signed))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

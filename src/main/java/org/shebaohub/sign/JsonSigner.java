package org.shebaohub.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.shebaohub.json.JsonCanonical;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.springframework.stereotype.Component;

/** cainfo over the sorted form (interfaces.md section 4). */
@Component
public final class JsonSigner implements DraftSigner {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public boolean signs(Draft.Unsigned content) {
        return content instanceof JsonUnsigned;
    }

    @Override
    public Document sign(Draft.Unsigned content, SigningKey key, SignatureProfile profile) {
        ObjectNode message = ((JsonUnsigned) content).message();
        message.put("signtype", key.suite().name()).put("cainfo", "");
        byte[] value = key.sign(JsonCanonical.signedBytes(message), new Sm2Form(profile.sm2UserId(), false));
        message.put("cainfo", Base64.getEncoder().encodeToString(value));
        try {
            return Document.of(json.writeValueAsBytes(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of the hub's own cannot be written", e);
        }
    }
}

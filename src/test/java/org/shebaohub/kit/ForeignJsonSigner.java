package org.shebaohub.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;

/** Signs JSON as a partner would who has nothing of the hub: sorted by Jackson, SM2 by openssl. */
public final class ForeignJsonSigner {
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final String USER_ID = "1234567812345678";

    private ForeignJsonSigner() {}

    /** @param key of certs-sample, SM2, for example {@code BJEBL0000001-sm2} */
    public static String sign(String json, String key) {
        try {
            var message = SORTED.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            message.put("signtype", "SM2");
            message.put("cainfo", "");
            byte[] der = Tool.run(
                    SORTED.writeValueAsString(message).getBytes(StandardCharsets.UTF_8),
                    "openssl",
                    "dgst",
                    "-sm3",
                    "-sigopt",
                    "distid:" + USER_ID,
                    "-sign",
                    ForeignSigner.path(key));
            message.put("cainfo", Base64.getEncoder().encodeToString(ForeignSigner.raw(der)));
            return new ObjectMapper().writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

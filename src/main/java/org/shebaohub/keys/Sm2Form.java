package org.shebaohub.keys;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What two sides must agree on to understand each other's SM2 signatures.
 *
 * @param userId goes into Z (GM/T 0009); ASCII
 * @param der    the value is SEQUENCE{r, s}; otherwise r and s, 32 bytes each
 */
public record Sm2Form(String userId, boolean der) {
    public static final Sm2Form DEFAULT = new Sm2Form("1234567812345678", false);

    public Sm2Form {
        Objects.requireNonNull(userId);
    }

    byte[] userIdBytes() {
        return userId.getBytes(StandardCharsets.US_ASCII);
    }
}

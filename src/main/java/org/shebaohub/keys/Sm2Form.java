package org.shebaohub.keys;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

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

    /** Ready to take content. @param key to sign or to verify with */
    SM2Signer signer(CipherParameters key, boolean signing) {
        SM2Signer signer = new SM2Signer(der ? StandardDSAEncoding.INSTANCE : PlainDSAEncoding.INSTANCE);
        signer.init(signing, new ParametersWithID(key, userId.getBytes(StandardCharsets.US_ASCII)));
        return signer;
    }
}

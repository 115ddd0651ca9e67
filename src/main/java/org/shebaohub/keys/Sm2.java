package org.shebaohub.keys;

import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * SM2 with SM3 for one key. Making a signer ready costs more than half of a signature (a point multiplication, and Z),
 * so each thread keeps its own for each form.
 */
final class Sm2 {
    private final CipherParameters key;
    private final boolean signing;
    private final ThreadLocal<Map<Sm2Form, SM2Signer>> signers = ThreadLocal.withInitial(HashMap::new);

    Sm2(CipherParameters key, boolean signing) {
        this.key = key;
        this.signing = signing;
    }

    byte[] sign(byte[] content, Sm2Form form) {
        SM2Signer signer = signer(form);
        signer.update(content, 0, content.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 signature could not be made", e);
        }
    }

    RunningSignature begin(Sm2Form form) {
        return RunningSignature.sm2(key, form);
    }

    boolean verify(byte[] content, byte[] value, Sm2Form form) {
        SM2Signer signer = signer(form);
        signer.update(content, 0, content.length);
        return signer.verifySignature(value);
    }

    private SM2Signer signer(Sm2Form form) {
        SM2Signer signer = signers.get().computeIfAbsent(form, this::ready);
        signer.reset();
        return signer;
    }

    private SM2Signer ready(Sm2Form form) {
        return form.signer(key, signing);
    }
}

package org.shebaohub.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.signers.SM2Signer;

/** The making of one signature by one key over content that streams by. Used once. */
public interface RunningSignature {
    void update(byte[] bytes, int from, int length);

    byte[] value();

    static RunningSignature sm2(CipherParameters key, Sm2Form form) {
        SM2Signer signer = form.signer(key, true);
        return new RunningSignature() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                signer.update(bytes, from, length);
            }

            @Override
            public byte[] value() {
                try {
                    return signer.generateSignature();
                } catch (CryptoException e) {
                    throw new IllegalStateException("SM2 signature could not be made", e);
                }
            }
        };
    }

    static RunningSignature rsa(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        signature.initSign(key);
        return new RunningSignature() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                try {
                    signature.update(bytes, from, length);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public byte[] value() {
                try {
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("RSA signature could not be made", e);
                }
            }
        };
    }
}

package org.shebaohub.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/** The check of one signature by one key over content that streams by. Used once. */
public interface RunningCheck {
    void update(byte[] bytes, int from, int length);

    /** False for anything that is not a good signature over what was passed, however malformed. */
    boolean verifies(byte[] value);

    static RunningCheck sm2(ECPublicKeyParameters key, Sm2Form form) {
        SM2Signer signer = form.signer(key, false);
        return new RunningCheck() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                signer.update(bytes, from, length);
            }

            @Override
            public boolean verifies(byte[] value) {
                return signer.verifySignature(value);
            }
        };
    }

    static RunningCheck rsa(java.security.interfaces.RSAPublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        signature.initVerify(key);
        return new RunningCheck() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                try {
                    signature.update(bytes, from, length);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public boolean verifies(byte[] value) {
                try {
                    return signature.verify(value);
                } catch (GeneralSecurityException e) {
                    return false;
                }
            }
        };
    }

    static RunningCheck ecdsa(ECPublicKeyParameters key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return new RunningCheck() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                digest.update(bytes, from, length);
            }

            @Override
            public boolean verifies(byte[] value) {
                try {
                    BigInteger[] pair =
                            PlainDSAEncoding.INSTANCE.decode(key.getParameters().getN(), value);
                    ECDSASigner signer = new ECDSASigner();
                    signer.init(false, key);
                    return signer.verifySignature(digest.digest(), pair[0], pair[1]);
                } catch (RuntimeException malformed) {
                    return false;
                }
            }
        };
    }
}

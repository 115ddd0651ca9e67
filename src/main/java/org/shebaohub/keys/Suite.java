package org.shebaohub.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Signature suites of interfaces.md section 4: SM2 with SM3, RSA with SHA-256, ECDSA P-256 with SHA-256. */
public enum Suite {
    SM2,
    RSA,
    ECDSA;

    /** The digest that goes with the suite: SM3 with SM2, SHA-256 with the other two. */
    public byte[] digest(byte[] content) {
        if (this == SM2) {
            SM3Digest sm3 = new SM3Digest();
            sm3.update(content, 0, content.length);
            byte[] out = new byte[sm3.getDigestSize()];
            sm3.doFinal(out, 0);
            return out;
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException for any other kind of key */
    static Suite of(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return RSA;
        }
        if (key instanceof ECPublicKey) {
            Object curve = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                    .getAlgorithm()
                    .getParameters();
            if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
                return SM2;
            }
            if (X9ObjectIdentifiers.prime256v1.equals(curve)) {
                return ECDSA;
            }
        }
        throw new IllegalArgumentException("a key that is neither SM2 nor RSA nor P-256");
    }
}

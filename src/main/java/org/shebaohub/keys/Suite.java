package org.shebaohub.keys;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Signature suites of interfaces.md section 4: SM2 with SM3, RSA with SHA-256, ECDSA P-256 with SHA-256. */
public enum Suite {
    SM2,
    RSA,
    ECDSA;

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

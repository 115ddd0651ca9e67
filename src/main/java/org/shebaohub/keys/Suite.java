package org.shebaohub.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.stream.Stream;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.shebaohub.message.Sm3;

/** Signature suites of interfaces.md section 4: SM2 with SM3, RSA with SHA-256, ECDSA P-256 with SHA-256. */
public enum Suite {
    SM2,
    RSA,
    ECDSA;

    /** The digest that goes with the suite, of content in pieces: SM3 with SM2, SHA-256 with the other two. */
    public byte[] digest(byte[]... content) {
        if (this == SM2) {
            Sm3 sm3 = new Sm3();
            Stream.of(content).forEach(sm3::update);
            return sm3.value();
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Stream.of(content).forEach(sha256::update);
            return sha256.digest();
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

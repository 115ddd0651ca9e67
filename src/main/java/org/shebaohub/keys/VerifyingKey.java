package org.shebaohub.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** A public key that says whether a value signs some bytes, each suite by the fastest code there is for it. */
public final class VerifyingKey {
    private final Suite suite;
    private final byte[] encoded;
    private final RSAPublicKey rsa;
    private final ECPublicKeyParameters curve;
    private final Sm2 sm2;

    public VerifyingKey(PublicKey key) {
        suite = Suite.of(key);
        encoded = key.getEncoded();
        try {
            if (suite == Suite.RSA) {
                rsa = (RSAPublicKey)
                        KeyFactory.getInstance("RSA", "SunRsaSign").generatePublic(new X509EncodedKeySpec(encoded));
                curve = null;
                sm2 = null;
            } else {
                rsa = null;
                AsymmetricKeyParameter parameters = PublicKeyFactory.createKey(encoded);
                curve = (ECPublicKeyParameters) parameters;
                sm2 = suite == Suite.SM2 ? new Sm2(parameters, false) : null;
            }
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalArgumentException("a key that cannot be used", e);
        }
    }

    public Suite suite() {
        return suite;
    }

    /** Bits of an RSA modulus or of the curve. */
    public int bits() {
        return rsa != null ? rsa.getModulus().bitLength() : 256;
    }

    public RSAPublicKey rsa() {
        return rsa;
    }

    /** The point as 04, X, Y; for SM2 and ECDSA. */
    public byte[] point() {
        return curve.getQ().getEncoded(false);
    }

    /** False for anything that is not a good signature, however malformed. {@code form} concerns SM2 only. */
    public boolean verifies(byte[] content, byte[] value, Sm2Form form) {
        try {
            return switch (suite) {
                case SM2 -> sm2.verify(content, value, form);
                case RSA -> verifyRsa(content, value);
                case ECDSA -> verifyEcdsa(content, value);
            };
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** The check of a signature over content that does not fit into memory. {@code form} concerns SM2 only. */
    public RunningCheck begin(Sm2Form form) {
        try {
            return switch (suite) {
                case SM2 -> RunningCheck.sm2(curve, form);
                case RSA -> RunningCheck.rsa(rsa);
                case ECDSA -> RunningCheck.ecdsa(curve);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot be used", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey key && MessageDigest.isEqual(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(encoded);
    }

    private boolean verifyRsa(byte[] content, byte[] value) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        signature.initVerify(rsa);
        signature.update(content);
        return signature.verify(value);
    }

    /** The value is r and s, 32 bytes each, as XML signatures have it (RFC 4051 section 2.3.6). */
    private boolean verifyEcdsa(byte[] content, byte[] value) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
        BigInteger[] pair =
                PlainDSAEncoding.INSTANCE.decode(curve.getParameters().getN(), value);
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, curve);
        return signer.verifySignature(hash, pair[0], pair[1]);
    }
}

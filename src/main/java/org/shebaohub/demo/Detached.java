package org.shebaohub.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * Signatures that stand beside what they sign, in base64 (interfaces.md section 4): of a file in its {@code .sig}, of
 * JSON in {@code cainfo}, of a PBOC message in its second line. SM2 is 64 bytes r‖s under the default user id, anything
 * else is SHA256withRSA.
 */
final class Detached {
    private static final int SM2_BYTES = 64;

    private final PublicKey hubSm2;
    private final PublicKey hubRsa;

    /** Trusts what the hub signs with the keys of its certificates in that folder. */
    Detached(Path certificates) {
        hubSm2 = KeyPair.publicKey(certificates, Letter.HUB, "sm2");
        hubRsa = KeyPair.publicKey(certificates, Letter.HUB, "rsa");
    }

    static String sign(byte[] bytes, KeyPair by) {
        try {
            byte[] value;
            if (by.sm2()) {
                SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
                signer.init(true, PrivateKeyFactory.createKey(by.key().getEncoded()));
                signer.update(bytes, 0, bytes.length);
                value = signer.generateSignature();
            } else {
                Signature signer = Signature.getInstance("SHA256withRSA");
                signer.initSign(by.key());
                signer.update(bytes);
                value = signer.sign();
            }
            return Base64.getEncoder().encodeToString(value);
        } catch (IOException | CryptoException | GeneralSecurityException cause) {
            throw new IllegalStateException("cannot sign", cause);
        }
    }

    /** @throws Unexpected where it is not the hub's */
    void mustBeTheHubs(byte[] bytes, String base64, String what) {
        if (base64 == null || base64.isBlank()) {
            throw new Unexpected(what + " carries no signature");
        }
        try {
            byte[] value = Base64.getDecoder().decode(base64.strip());
            Unexpected.unless(verifies(bytes, value), "the hub's signature of " + what + " is wrong");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException cause) {
            throw new Unexpected("the signature of " + what + " cannot be checked: " + cause.getMessage());
        }
    }

    private boolean verifies(byte[] bytes, byte[] value) throws IOException, GeneralSecurityException {
        if (value.length == SM2_BYTES) {
            SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
            signer.init(false, PublicKeyFactory.createKey(hubSm2.getEncoded()));
            signer.update(bytes, 0, bytes.length);
            return signer.verifySignature(value);
        }
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initVerify(hubRsa);
        signer.update(bytes);
        return signer.verify(value);
    }
}

package org.shebaohub.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** A private key of the hub's own with its registered name and certificate. Never printed. */
public final class SigningKey {
    private final RegisteredCertificate certificate;
    private final PrivateKey rsa;
    private final Sm2 sm2;

    /** @param pkcs8 the private key that belongs to the certificate, SM2 or RSA */
    public SigningKey(RegisteredCertificate certificate, byte[] pkcs8) {
        this.certificate = certificate;
        try {
            boolean byRsa = certificate.suite() == Suite.RSA;
            rsa = byRsa
                    ? KeyFactory.getInstance("RSA", "SunRsaSign").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
                    : null;
            sm2 = certificate.suite() == Suite.SM2 ? new Sm2(PrivateKeyFactory.createKey(pkcs8), true) : null;
        } catch (GeneralSecurityException | IOException | ClassCastException e) {
            throw new IllegalArgumentException("a private key that cannot be used", e);
        }
        if (rsa == null && sm2 == null) {
            throw new IllegalArgumentException("the hub signs with SM2 or RSA only");
        }
        byte[] probe = {1};
        if (!certificate.key().verifies(probe, sign(probe, Sm2Form.DEFAULT), Sm2Form.DEFAULT)) {
            throw new IllegalArgumentException("private key and certificate do not belong together");
        }
    }

    public String name() {
        return certificate.name();
    }

    public Suite suite() {
        return certificate.suite();
    }

    public RegisteredCertificate certificate() {
        return certificate;
    }

    /** The signature value over these bytes; {@code form} concerns SM2 only. */
    public byte[] sign(byte[] content, Sm2Form form) {
        if (sm2 != null) {
            return sm2.sign(content, form);
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA", "SunRsaSign");
            signature.initSign(rsa);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA signature could not be made", e);
        }
    }

    /** The signature over content that does not fit into memory. {@code form} concerns SM2 only. */
    public RunningSignature begin(Sm2Form form) {
        if (sm2 != null) {
            return sm2.begin(form);
        }
        try {
            return RunningSignature.rsa(rsa);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA signature could not be made", e);
        }
    }

    @Override
    public String toString() {
        return "key " + name();
    }
}

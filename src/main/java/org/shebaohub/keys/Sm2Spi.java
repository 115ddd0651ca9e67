package org.shebaohub.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import org.apache.xml.security.algorithms.SignatureAlgorithmSpi;
import org.apache.xml.security.signature.XMLSignatureException;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * SM2 with SM3 inside Santuario, in the form of the contract (raw value, default user id). Santuario needs it to know
 * the algorithm at all; verify and sign take the value themselves, because its form is a partner's setting.
 */
public final class Sm2Spi extends SignatureAlgorithmSpi {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private Sm2 sm2;

    @Override
    protected String engineGetURI() {
        return XmlAlgorithms.SM2_SM3;
    }

    @Override
    protected String engineGetJCEAlgorithmString() {
        return "SM3withSM2";
    }

    @Override
    protected String engineGetJCEProviderName() {
        return Providers.BC.getName();
    }

    @Override
    protected void engineUpdate(byte[] bytes) {
        content.writeBytes(bytes);
    }

    @Override
    protected void engineUpdate(byte one) {
        content.write(one);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) {
        content.write(bytes, offset, length);
    }

    @Override
    protected void engineInitSign(Key key) throws XMLSignatureException {
        start(key instanceof PrivateKey, key, true);
    }

    @Override
    protected void engineInitSign(Key key, SecureRandom random) throws XMLSignatureException {
        engineInitSign(key);
    }

    @Override
    protected void engineInitSign(Key key, AlgorithmParameterSpec parameters) throws XMLSignatureException {
        engineInitSign(key);
    }

    @Override
    protected byte[] engineSign() {
        return sm2.sign(content.toByteArray(), Sm2Form.DEFAULT);
    }

    @Override
    protected void engineInitVerify(Key key) throws XMLSignatureException {
        start(key instanceof PublicKey, key, false);
    }

    @Override
    protected boolean engineVerify(byte[] value) {
        return sm2.verify(content.toByteArray(), value, Sm2Form.DEFAULT);
    }

    @Override
    protected void engineSetParameter(AlgorithmParameterSpec parameters) throws XMLSignatureException {
        throw new XMLSignatureException("empty", new Object[] {"SM2 takes no parameters"});
    }

    @Override
    protected void engineSetHMACOutputLength(int length) throws XMLSignatureException {
        throw new XMLSignatureException("empty", new Object[] {"SM2 is no HMAC"});
    }

    private void start(boolean right, Key key, boolean signing) throws XMLSignatureException {
        if (!right) {
            throw new XMLSignatureException("empty", new Object[] {"wrong kind of key"});
        }
        try {
            content.reset();
            sm2 = new Sm2(
                    signing
                            ? PrivateKeyFactory.createKey(key.getEncoded())
                            : PublicKeyFactory.createKey(key.getEncoded()),
                    signing);
        } catch (IOException | RuntimeException e) {
            throw new XMLSignatureException(new Exception("a key that is no SM2 key", e));
        }
    }
}

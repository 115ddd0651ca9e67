package org.shebaohub.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.message.Document;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;

/** Signs many messages quickly with the hub's own code. What is about signatures is signed by {@link ForeignSigner}. */
public final class QuickSigner {
    private final XmlParser parser = XmlParser.withDefaults();
    private final XmlSigner signer = new XmlSigner();
    private final SigningKey key;

    /** @param key of certs-sample, SM2 or RSA, for example {@code BJECT0000001-sm2} */
    public QuickSigner(String key) {
        this.key = key(key);
    }

    public byte[] sign(String xml) {
        return sign(xml, SignatureProfile.CONTRACT);
    }

    public byte[] sign(String xml, SignatureProfile profile) {
        try {
            return signer.sign(XmlUnsigned.of(parser.parse(Document.ofUtf8(xml)).document()), key, profile)
                    .copy();
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A key of certs-sample under its file's name. */
    public static SigningKey key(String name) {
        try {
            Path pem = SampleHub.CERTIFICATES.resolve(name + ".key");
            byte[] pkcs8 = Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
            return new SigningKey(new RegisteredCertificate("", name, certificate(name), null), pkcs8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static X509Certificate certificate(String name) {
        try (InputStream in = Files.newInputStream(SampleHub.CERTIFICATES.resolve(name + ".crt"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509", new BouncyCastleProvider())
                    .generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package org.shebaohub.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.shebaohub.message.CannotStart;

/** Reads key files by name from the configured folders; what is wrong with one is told in a sentence with its name. */
final class KeyFiles {
    private final List<Path> folders;

    KeyFiles(List<Path> folders) {
        this.folders = folders;
    }

    X509Certificate certificate(String name) {
        Path file = find(name);
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509", Providers.BC).generateCertificate(in);
            if (certificate != null) {
                return certificate;
            }
        } catch (IOException | CertificateException e) {
            throw new CannotStart("%s is no certificate that can be read: %s.".formatted(file, e.getMessage()), e);
        }
        throw new CannotStart("%s holds no certificate.".formatted(file));
    }

    X509CRL revocationList(String name) {
        Path file = find(name);
        try (InputStream in = Files.newInputStream(file)) {
            X509CRL list = (X509CRL)
                    CertificateFactory.getInstance("X.509", Providers.BC).generateCRL(in);
            if (list != null) {
                return list;
            }
        } catch (IOException | CertificateException | CRLException e) {
            throw new CannotStart("%s is no revocation list that can be read: %s.".formatted(file, e.getMessage()), e);
        }
        throw new CannotStart("%s holds no revocation list.".formatted(file));
    }

    /** PKCS#8 of a private key; the password is used where the file is encrypted. */
    byte[] privateKey(String name, String password) {
        Path file = find(name);
        try (PEMParser pem = new PEMParser(new StringReader(Files.readString(file)))) {
            for (Object object = pem.readObject(); object != null; object = pem.readObject()) {
                if (object instanceof PrivateKeyInfo info) {
                    return info.getEncoded();
                }
                if (object instanceof PEMKeyPair pair) {
                    return pair.getPrivateKeyInfo().getEncoded();
                }
                if (object instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
                    return decrypted(encrypted, password).getEncoded();
                }
            }
        } catch (IOException e) {
            throw new CannotStart("The private key %s cannot be read.".formatted(file), e);
        } catch (OperatorCreationException | PKCSException e) {
            throw new CannotStart("The private key %s cannot be opened with hub.keys.password.".formatted(file), e);
        }
        throw new CannotStart("%s holds no private key in PKCS#8 PEM.".formatted(file));
    }

    /** True where that name is one of the log-in keys of certs-sample, whose private keys everybody has. */
    boolean sampleLogin(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .anyMatch(file -> {
                    try {
                        return Files.readString(file).strip().endsWith("trial only");
                    } catch (IOException e) {
                        throw new CannotStart("%s cannot be read.".formatted(file), e);
                    }
                });
    }

    private static PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo encrypted, String password)
            throws OperatorCreationException, PKCSException {
        return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                .setProvider(Providers.BC)
                .build(password.toCharArray()));
    }

    private Path find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "%s is in none of the folders %s (hub.keys.folders).".formatted(name, folders)));
    }
}

package org.shebaohub.operations.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.shebaohub.message.CannotStart;

/** ECDSA P-256 keys in OpenSSH's format, made where there is none: the host key and the hub's own log-in key. */
final class KeyPairs {
    private KeyPairs() {}

    static KeyPair in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return OpenSSHKeyPairResourceParser.INSTANCE
                    .loadKeyPairs(null, new PathResource(file), null)
                    .iterator()
                    .next();
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The SSH key %s cannot be used: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static void write(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        Files.createDirectories(file.getParent());
        Path open = file.resolveSibling(file.getFileName() + ".pub");
        try (OutputStream out = Files.newOutputStream(open)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePublicKey(pair, "shebao-hub", out);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(fresh)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "shebao-hub", null, out);
        }
        Files.move(fresh, file);
    }
}

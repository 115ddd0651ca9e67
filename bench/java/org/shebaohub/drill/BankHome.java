package org.shebaohub.drill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** The bank's home as the bank sees it: by SFTP, with its own key, logged in anew for each thing it does. */
final class BankHome {
    static final String CHANNEL = "pboc";
    private static final Duration WAIT = Duration.ofSeconds(15);

    private final OwnHub hub;
    private final Path key;

    /** @param key private key of the channel */
    BankHome(OwnHub hub, Path key) {
        this.hub = hub;
        this.key = key;
    }

    private interface Visit<T> {
        T with(SftpClient sftp) throws IOException;
    }

    /** As the upload rule wants it: under a temporary name, then renamed. */
    void put(String name, Path file) throws IOException, GeneralSecurityException {
        try (InputStream content = Files.newInputStream(file)) {
            put(name, content);
        }
    }

    void put(String name, String content) throws IOException, GeneralSecurityException {
        put(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    void put(String name, InputStream content) throws IOException, GeneralSecurityException {
        visit(sftp -> {
            try (OutputStream out = sftp.write("/in/" + name + ".tmp")) {
                content.transferTo(out);
            }
            sftp.rename("/in/" + name + ".tmp", "/in/" + name);
            return null;
        });
    }

    /** What has not been taken from {@code /in} yet. */
    void remove(String name) throws IOException, GeneralSecurityException {
        visit(sftp -> {
            sftp.remove("/in/" + name);
            return null;
        });
    }

    /** Names in {@code /out}. */
    List<String> answers() throws IOException, GeneralSecurityException {
        return visit(sftp -> {
            List<String> names = new ArrayList<>();
            for (DirEntry entry : sftp.readDir("/out")) {
                if (!entry.getFilename().startsWith(".")) {
                    names.add(entry.getFilename());
                }
            }
            return names;
        });
    }

    /** Fetches an answer into a folder. */
    Path fetch(String name, Path folder) throws IOException, GeneralSecurityException {
        Path here = folder.resolve(name);
        return visit(sftp -> {
            try (InputStream in = sftp.read("/out/" + name)) {
                Files.copy(in, here, StandardCopyOption.REPLACE_EXISTING);
            }
            return here;
        });
    }

    private <T> T visit(Visit<T> visit) throws IOException, GeneralSecurityException {
        try (SshClient ssh = SshClient.setUpDefaultClient();
                InputStream pem = Files.newInputStream(key)) {
            ssh.setServerKeyVerifier((client, address, serverKey) -> true);
            ssh.start();
            ClientSession session = ssh.connect(CHANNEL, "127.0.0.1", hub.sftpPort())
                    .verify(WAIT)
                    .getSession();
            SecurityUtils.loadKeyPairIdentities(session, NamedResource.ofName(CHANNEL), pem, null)
                    .forEach(session::addPublicKeyIdentity);
            session.auth().verify(WAIT);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                return visit.with(sftp);
            }
        }
    }
}

package org.shebaohub.operations.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.operations.Disk;

/** Where the disk is too full nothing more is written, and what is there can be fetched and removed. */
class FullDiskIT {
    private static final Duration WAIT = Duration.ofSeconds(10);
    /** Any disk is fuller than this. */
    private static final int NOTHING = -1;

    @TempDir
    Path folder;

    @Test
    void aPartnerMayWriteNothingOnAFullDiskButFetchItsAnswers() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Files.writeString(folder.resolve("alpha.pub"), PublicKeyEntry.toString(key.getPublic()));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (EmbeddedSftp server = new EmbeddedSftp(
                        EmbeddedSftpIT.settings(folder, port),
                        folder.resolve("sftp"),
                        new Disk(folder, NOTHING),
                        Map.of("alpha", List.of("alpha.pub")));
                SshClient ssh = SshClient.setUpDefaultClient()) {
            assertThat(server.running()).isTrue();
            Files.writeString(folder.resolve("sftp/homes/alpha/out/A.xml"), "answer");
            ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            ssh.start();
            ClientSession session =
                    ssh.connect("alpha", "127.0.0.1", port).verify(WAIT).getSession();
            session.addPublicKeyIdentity(key);
            session.auth().verify(WAIT);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                assertThatThrownBy(() -> write(sftp)).isInstanceOf(IOException.class);
                assertThat(sftp.read("/out/A.xml").readAllBytes()).isEqualTo("answer".getBytes());
                sftp.remove("/out/A.xml");
            }
        }
        assertThat(folder.resolve("sftp/homes/alpha/in")).isEmptyDirectory();
        assertThat(folder.resolve("sftp/homes/alpha/out")).isEmptyDirectory();
    }

    private static void write(SftpClient sftp) throws IOException {
        try (OutputStream out = sftp.write("/in/B.xml.tmp")) {
            out.write(1);
        }
    }
}

package org.shebaohub.operations.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.operations.Disk;
import org.springframework.util.unit.DataSize;

/** The embedded server as OpenSSH's own {@code sftp} sees it: what a channel may do and what it may not. */
class EmbeddedSftpIT {
    @TempDir
    static Path folder;

    private static EmbeddedSftp server;
    private static int port;
    private static Path home;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        for (String name : List.of("alpha", "beta")) {
            run(List.of(
                    "ssh-keygen",
                    "-q",
                    "-t",
                    "ed25519",
                    "-N",
                    "",
                    "-f",
                    folder.resolve(name).toString()));
        }
        server = new EmbeddedSftp(
                settings(folder, port),
                folder.resolve("sftp"),
                new Disk(folder, 100),
                Map.of("alpha", List.of("alpha.pub"), "beta", List.of("beta.pub")));
        home = folder.resolve("sftp/homes/alpha");
        Files.writeString(folder.resolve("small"), "small");
        Files.write(folder.resolve("large"), new byte[100_000]);
    }

    /** Files of 64 KB, homes of 200. @param folder where public keys are */
    static SftpSettings settings(Path folder, int port) {
        return new SftpSettings(
                true,
                "127.0.0.1",
                port,
                "hub",
                folder.resolve("sftp/hub_key"),
                folder.resolve("sftp/known_hosts"),
                List.of(folder),
                DataSize.ofKilobytes(64),
                DataSize.ofKilobytes(200),
                50,
                10,
                Duration.ofMinutes(1),
                Duration.ofDays(30),
                Duration.ofDays(30));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesAFileThatIsWrittenAndRenamed() throws Exception {
        Answer answer =
                sftp("alpha", "put " + folder.resolve("small") + " in/A.xml.tmp", "rename in/A.xml.tmp in/A.xml");
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(home.resolve("in/A.xml")).hasContent("small");
    }

    @Test
    void letsAnswersBeReadAndRemoved() throws Exception {
        Files.writeString(home.resolve("out/B.xml"), "answer");
        Answer answer = sftp("alpha", "get out/B.xml " + folder.resolve("B.got"), "rm out/B.xml");
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(folder.resolve("B.got")).hasContent("answer");
        assertThat(home.resolve("out/B.xml")).doesNotExist();
    }

    @Test
    void refusesWhatAChannelMayNotDo() throws Exception {
        Files.createDirectories(home.resolve("done/20240101"));
        Files.writeString(home.resolve("done/20240101/C.xml"), "done");
        Files.writeString(home.resolve("in/waiting.xml"), "not to be read");
        String small = folder.resolve("small").toString();
        for (String forbidden : List.of(
                "put " + small + " out/X.xml",
                "put " + small + " done/X.xml",
                "put " + small + " X.xml",
                "put " + small + " in/.hidden",
                "put " + small + " ../beta/in/X.xml",
                "get in/waiting.xml " + folder.resolve("stolen"),
                "rm done/20240101/C.xml",
                "rename done/20240101/C.xml in/C.xml",
                "rename in/waiting.xml out/waiting.xml",
                "mkdir in/sub",
                "rmdir out",
                "symlink /etc/passwd in/link",
                "ln in/waiting.xml in/hard",
                "get ../../../../etc/passwd " + folder.resolve("stolen"),
                "get ../beta/in/Y.xml " + folder.resolve("stolen"),
                "ls ../../homes/beta")) {
            assertThat(sftp("alpha", forbidden).code()).as(forbidden).isNotZero();
        }
        assertThat(home.resolve("done/20240101/C.xml")).hasContent("done");
        assertThat(home.resolve("in/waiting.xml")).hasContent("not to be read");
        assertThat(folder.resolve("stolen")).doesNotExist();
    }

    @Test
    void letsNobodyInWithAnothersKey() throws Exception {
        assertThat(sftp(folder.resolve("alpha"), "beta", "ls").code()).isNotZero();
        assertThat(sftp(folder.resolve("alpha"), "hub", "ls").code()).isNotZero();
        assertThat(sftp(folder.resolve("alpha"), "nobody", "ls").code()).isNotZero();
    }

    @Test
    void runsNoCommandAndNoShell() throws Exception {
        List<String> ssh = new ArrayList<>(List.of("ssh", "-p", String.valueOf(port)));
        ssh.addAll(options(folder.resolve("alpha")));
        ssh.addAll(List.of("alpha@127.0.0.1", "id"));
        assertThat(run(ssh).code()).isNotZero();
    }

    @Test
    void stopsAFileOverTheLimit() throws Exception {
        Answer answer = sftp("beta", "put " + folder.resolve("large") + " in/large.xml");
        assertThat(answer.code()).isNotZero();
        assertThat(Files.size(folder.resolve("sftp/homes/beta/in/large.xml"))).isLessThanOrEqualTo(65_536);
    }

    @Test
    void keepsItsOwnKeysToItself() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sftp/hub_key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sftp/host_key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void showsTheHubEveryHome() throws Exception {
        Answer answer = sftp(folder.resolve("sftp/hub_key"), "hub", "mkdir .claimed", "ls alpha/in", "ls beta/out");
        assertThat(answer.code()).as(answer.text()).isZero();
    }

    @Test
    void givesAChannelSoManySessionsAndTheHubWhatItNeeds() throws Exception {
        assertThat(sessions(folder.resolve("alpha"), "alpha")).isEqualTo(10);
        assertThat(sessions(folder.resolve("sftp/hub_key"), "hub")).isEqualTo(14);
    }

    /** How many of 14 may be open at a time. */
    private static int sessions(Path key, String user) throws Exception {
        int open = 0;
        try (SshClient ssh = SshClient.setUpDefaultClient();
                InputStream pem = Files.newInputStream(key)) {
            List<KeyPair> pairs = new ArrayList<>();
            SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(user), pem, null)
                    .forEach(pairs::add);
            ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            ssh.start();
            for (int count = 0; count < 14; count++) {
                ClientSession session = ssh.connect(user, "127.0.0.1", port)
                        .verify(Duration.ofSeconds(10))
                        .getSession();
                pairs.forEach(session::addPublicKeyIdentity);
                // A session too many is logged in and closed at once.
                open += session.auth().await(Duration.ofSeconds(10)) && session.isOpen() && lists(session) ? 1 : 0;
            }
        }
        return open;
    }

    private static boolean lists(ClientSession session) {
        try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            return sftp.readEntries(".").iterator().hasNext();
        } catch (IOException | IllegalStateException refused) {
            return false;
        }
    }

    private static Answer sftp(String channel, String... commands) throws Exception {
        return sftp(folder.resolve(channel), channel, commands);
    }

    private static Answer sftp(Path key, String user, String... commands) throws Exception {
        Path batch = Files.writeString(Files.createTempFile(folder, "batch", ""), String.join("\n", commands) + "\n");
        List<String> sftp = new ArrayList<>(List.of("sftp", "-P", String.valueOf(port), "-b", batch.toString()));
        sftp.addAll(options(key));
        sftp.add(user + "@127.0.0.1");
        return run(sftp);
    }

    private static List<String> options(Path key) {
        return List.of(
                "-i", key.toString(),
                "-o", "IdentitiesOnly=yes",
                "-o", "BatchMode=yes",
                "-o", "StrictHostKeyChecking=yes",
                "-o", "UserKnownHostsFile=" + folder.resolve("sftp/known_hosts"));
    }

    private static Answer run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int code, String text) {}
}

package org.shebaohub.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SFTP client of one system: uploads as agreed (temporary name, then rename) and empties /out. */
final class Home implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long POLL_MS = 150;

    private static final Logger log = LoggerFactory.getLogger(Home.class);

    private final SshClient ssh;
    private final ClientSession session;
    private final SftpClient sftp;
    private final Consumer<Arrival> arrived;
    private final ScheduledExecutorService polling = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "demo-sftp");
        thread.setDaemon(true);
        return thread;
    });

    Home(Connection.LogIn to, Consumer<Arrival> arrived) throws IOException, GeneralSecurityException {
        this.arrived = arrived;
        ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier(new KnownHostsServerKeyVerifier(
                RejectAllServerKeyVerifier.INSTANCE, to.at().knownHosts()));
        ssh.start();
        session = ssh.connect(to.user(), to.at().host(), to.at().port())
                .verify(PATIENCE)
                .getSession();
        try (InputStream key = Files.newInputStream(to.key())) {
            SecurityUtils.loadKeyPairIdentities(session, NamedResource.ofName(to.user()), key, null)
                    .forEach(session::addPublicKeyIdentity);
        }
        session.auth().verify(PATIENCE);
        sftp = SftpClientFactory.instance().createSftpClient(session);
        polling.scheduleWithFixedDelay(this::collect, 0, POLL_MS, TimeUnit.MILLISECONDS);
    }

    /** Writes NAME.tmp into /in and renames it to NAME. */
    void upload(String name, byte[] bytes) throws IOException {
        synchronized (sftp) {
            try (OutputStream out = sftp.write("/in/" + name + ".tmp")) {
                out.write(bytes);
            }
            sftp.rename("/in/" + name + ".tmp", "/in/" + name);
        }
    }

    /** Names anywhere under a folder, for example where the hub has put an original. */
    List<String> names(String folder) throws IOException {
        synchronized (sftp) {
            List<String> found = new ArrayList<>();
            for (DirEntry entry : entries(folder)) {
                String path = folder + "/" + entry.getFilename();
                found.add(path);
                if (entry.getAttributes().isDirectory()) {
                    found.addAll(names(path));
                }
            }
            return found;
        }
    }

    /** True if the folder above the home shows anything that is not in the home itself. */
    boolean seesBeyond() throws IOException {
        synchronized (sftp) {
            return !entries("/..").stream()
                    .map(DirEntry::getFilename)
                    .sorted()
                    .toList()
                    .equals(entries("/").stream()
                            .map(DirEntry::getFilename)
                            .sorted()
                            .toList());
        }
    }

    void stopReading() {
        polling.shutdown();
    }

    /** A file with a signature beside it is taken once that is there: the hub writes it last. */
    private void collect() {
        try {
            synchronized (sftp) {
                List<String> names = entries("/out").stream()
                        .filter(entry -> !entry.getAttributes().isDirectory())
                        .map(DirEntry::getFilename)
                        .toList();
                for (String name : names) {
                    if (name.endsWith(".xml")) {
                        arrived.accept(new Arrival(name, false, take(name), null));
                    } else if (names.contains(name + ".sig")) {
                        String signature = new String(take(name + ".sig"), StandardCharsets.US_ASCII);
                        arrived.accept(new Arrival(name, false, take(name), signature));
                    }
                }
            }
        } catch (IOException broken) {
            // The next round tries again; a flow that waits in vain says what it missed.
            log.atWarn().setCause(broken).log("cannot read /out");
        }
    }

    private byte[] take(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = sftp.read("/out/" + name)) {
            in.transferTo(bytes);
        }
        sftp.remove("/out/" + name);
        return bytes.toByteArray();
    }

    private List<DirEntry> entries(String folder) throws IOException {
        // A folder has no order of its own; by name an ACK01 is read before its ACK02.
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .filter(entry -> !".".equals(entry.getFilename()) && !"..".equals(entry.getFilename()))
                .sorted(Comparator.comparing(DirEntry::getFilename))
                .toList();
    }

    @Override
    public void close() throws IOException {
        polling.shutdownNow();
        sftp.close();
        session.close();
        ssh.stop();
    }
}

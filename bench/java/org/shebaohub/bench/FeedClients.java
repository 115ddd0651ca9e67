package org.shebaohub.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.shebaohub.keys.SigningKey;

/** The bank, which puts a file by SFTP, and the core, which takes what comes and counts its records. */
final class FeedClients implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("<CanonicalId>([0-9a-f]{32})</CanonicalId>");
    private static final Pattern COUNT = Pattern.compile("<FirstSeq>(\\d+)</FirstSeq><Count>(\\d+)</Count>");
    /** The header of a canonical message is in its first bytes. */
    private static final int BEGINNING = 4096;

    private final AtomicLong received = new AtomicLong();
    private final Queue<FeedDecisions> events = new ConcurrentLinkedQueue<>();
    private final ActiveMQConnectionFactory broker;
    private final String corePassword;
    private final SshClient ssh = SshClient.setUpDefaultClient();
    private final SftpClient sftp;

    /** @param sftpPort, key of the bank at its own home */
    FeedClients(String brokerUrl, String corePassword, int sftpPort, Path key)
            throws JMSException, IOException, GeneralSecurityException {
        this.corePassword = corePassword;
        broker = new ActiveMQConnectionFactory(brokerUrl + "?useGlobalPools=false");
        Connection core = broker.createConnection("core", corePassword);
        Session session = core.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session.createConsumer(session.createQueue("core.events")).setMessageListener(message -> {
            try {
                count((BytesMessage) message);
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
        core.start();
        ssh.setServerKeyVerifier((client, address, serverKey) -> true);
        ssh.start();
        ClientSession bank = ssh.connect("pboc", "127.0.0.1", sftpPort).verify().getSession();
        try (InputStream in = Files.newInputStream(key)) {
            SecurityUtils.loadKeyPairIdentities(bank, NamedResource.ofName("pboc"), in, null)
                    .forEach(bank::addPublicKeyIdentity);
        }
        bank.auth().verify();
        sftp = SftpClientFactory.instance().createSftpClient(bank);
    }

    private void count(BytesMessage message) throws JMSException {
        byte[] beginning = new byte[BEGINNING];
        int read = message.readBytes(beginning);
        String header = new String(beginning, 0, read, StandardCharsets.UTF_8);
        Matcher id = ID.matcher(header);
        Matcher count = COUNT.matcher(header);
        if (id.find() && count.find()) {
            int records = Integer.parseInt(count.group(2));
            events.add(new FeedDecisions(id.group(1), Integer.parseInt(count.group(1)), records));
            received.addAndGet(records);
        }
    }

    /** Records that the core has. */
    long received() {
        return received.get();
    }

    /** Says of every record that it is imported. */
    void decide(SigningKey core) throws JMSException {
        try (Connection connection = broker.createConnection("core", corePassword);
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            MessageProducer results = session.createProducer(session.createQueue("core.results"));
            for (FeedDecisions event : events) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(event.signed(core));
                results.send(message);
            }
        }
    }

    /** The file under its name, without its signature. */
    void put(Path file) throws IOException {
        String name = "/in/" + file.getFileName();
        try (OutputStream out = sftp.write(name + ".tmp")) {
            Files.copy(file, out);
        }
        sftp.rename(name + ".tmp", name);
    }

    /** The signature, on which the hub begins. */
    void finish(FeedFile feed) throws IOException {
        String name = "/in/" + feed.file().getFileName() + ".sig";
        try (OutputStream out = sftp.write(name + ".tmp")) {
            out.write(feed.seal().getBytes(StandardCharsets.US_ASCII));
        }
        sftp.rename(name + ".tmp", name);
    }

    @Override
    public void close() {
        broker.close();
        ssh.stop();
    }
}

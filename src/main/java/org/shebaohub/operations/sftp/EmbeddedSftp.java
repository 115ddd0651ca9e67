package org.shebaohub.operations.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.shebaohub.message.CannotStart;
import org.shebaohub.operations.Disk;

/** SFTP and nothing else: no shell, no command, no forwarding, no password. */
final class EmbeddedSftp implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();

    /** @param folder the hub's folder for SFTP; homes are below it, and what the hub has claimed is beside them */
    EmbeddedSftp(SftpSettings settings, Path folder, Disk disk, Map<String, List<String>> keysByChannel) {
        Path homesFolder = folder.resolve("homes");
        Map<String, Home> homes = new HashMap<>();
        VirtualFileSystemFactory jails = new VirtualFileSystemFactory();
        keysByChannel.keySet().forEach(channel -> {
            Home home = new Home(homesFolder.resolve(channel));
            homes.put(channel, home);
            jails.setUserHomeDir(channel, home.path());
        });
        jails.setUserHomeDir(settings.user(), homesFolder);
        KeyPair hostKey = KeyPairs.in(folder.resolve("host_key"));
        KeyPairs.in(settings.identity());
        Path hubKey = settings.identity().resolveSibling(settings.identity().getFileName() + ".pub");

        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator(new ClientKeys(keysByChannel, settings.keyFolders(), settings.user(), hubKey));
        server.setFileSystemFactory(jails);
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setShellFactory(null);
        server.setCommandFactory(null);
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new HomeRights(settings, disk, homes))
                .build()));
        limits(settings);
        try {
            server.start();
            writeKnownHosts(settings, hostKey);
        } catch (IOException e) {
            close();
            throw new CannotStart("The embedded SFTP server did not start: " + e.getMessage() + ".", e);
        }
    }

    boolean running() {
        return server.isOpen();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void limits(SftpSettings settings) {
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, settings.maxSessionsPerUser());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 6);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, settings.idleTimeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(server, java.time.Duration.ofSeconds(30));
        SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "posix-rename@openssh.com=1,fsync@openssh.com=1");
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, 64);
    }

    /** So that the hub's client checks this server's key like any other's. */
    private static void writeKnownHosts(SftpSettings settings, KeyPair hostKey) throws IOException {
        String line = "[%s]:%d %s%n"
                .formatted(settings.host(), settings.port(), PublicKeyEntry.toString(hostKey.getPublic()));
        Files.write(settings.knownHosts(), line.getBytes(StandardCharsets.US_ASCII));
    }
}

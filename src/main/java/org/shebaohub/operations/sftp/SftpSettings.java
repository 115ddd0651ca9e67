package org.shebaohub.operations.sftp;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code hub.sftp}; config/hub.yaml explains each.
 *
 * @param embedded  false where {@code host} and {@code port} are those of an external server
 * @param user      the hub's user, who reaches every home
 * @param identity  private key of that user; made at the first start of the embedded server
 * @param keyFolders where the public keys named in partners.yaml are looked for, in this order
 */
@ConfigurationProperties("hub.sftp")
public record SftpSettings(
        @DefaultValue("true") boolean embedded,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("2222") int port,
        @DefaultValue("hub") String user,
        Path identity,
        Path knownHosts,
        java.util.List<Path> keyFolders,
        @DefaultValue("2GB") DataSize maxFileSize,
        @DefaultValue("10GB") DataSize homeQuota,
        @DefaultValue("100000") int maxFilesPerHome,
        @DefaultValue("10") int maxSessionsPerUser,
        @DefaultValue("10m") Duration idleTimeout,
        @DefaultValue("30d") Duration keepOut,
        @DefaultValue("30d") Duration keepUnverified) {}

package org.shebaohub.operations.sftp;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebaohub.message.Transport;
import org.shebaohub.operations.DataFolder;
import org.shebaohub.operations.Disk;
import org.shebaohub.operations.Ports;
import org.shebaohub.partner.Partners;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded SFTP server, unless an external one is configured. */
@Configuration
class SftpConfiguration {
    @Bean
    @ConditionalOnProperty(name = "hub.sftp.embedded", havingValue = "true", matchIfMissing = true)
    EmbeddedSftp embeddedSftp(SftpSettings settings, DataFolder data, Disk disk, Partners partners) {
        Ports.mustBeFree("hub.sftp.port", settings.host(), settings.port());
        Map<String, List<String>> keysByChannel = partners.partners().values().stream()
                .flatMap(partner -> partner.channels().entrySet().stream())
                .filter(channel -> channel.getValue().transports().contains(Transport.SFTP))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, channel -> channel.getValue().sftpKeys()));
        return new EmbeddedSftp(settings, data.path().resolve("sftp"), disk, keysByChannel);
    }
}

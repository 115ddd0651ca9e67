package org.shebaohub.operations.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may log in with which key. Files are read at each log-in, so that a key added or taken away counts at once.
 *
 * @param byUser names of OpenSSH public-key files of each user
 */
record ClientKeys(Map<String, List<String>> byUser, List<Path> folders, String hubUser, Path hubKey)
        implements PublickeyAuthenticator {
    private static final Logger log = LoggerFactory.getLogger(ClientKeys.class);

    @Override
    public boolean authenticate(String user, PublicKey key, ServerSession session) {
        if (user.equals(hubUser)) {
            // The hub itself needs sessions for every channel; the limit is for those outside.
            CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(session, Integer.MAX_VALUE);
            return matches(hubKey, key);
        }
        return byUser.getOrDefault(user, List.of()).stream().anyMatch(name -> folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .map(file -> matches(file, key))
                .orElse(false));
    }

    private static boolean matches(Path file, PublicKey key) {
        try {
            for (AuthorizedKeyEntry entry : AuthorizedKeyEntry.readAuthorizedKeys(file)) {
                PublicKey known = entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
                if (known != null && KeyUtils.compareKeys(known, key)) {
                    return true;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            log.atWarn().addKeyValue("file", file.getFileName()).log("public key cannot be read");
        }
        return false;
    }
}

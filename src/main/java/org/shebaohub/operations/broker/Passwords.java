package org.shebaohub.operations.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Properties;
import org.shebaohub.message.CannotStart;

/**
 * Passwords of the embedded broker's users, made once and kept in the data folder, readable by the hub's own account
 * only. A user that is new in partners.yaml gets one at the next start; no password is ever changed here.
 */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Properties byUser = new Properties();

    private Passwords() {}

    static Passwords in(Path file, Collection<String> users) {
        Passwords passwords = new Passwords();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.byUser.load(reader);
                }
            }
            if (passwords.addMissing(users)) {
                passwords.write(file);
            }
        } catch (IOException e) {
            throw new CannotStart("The broker's passwords cannot be kept in " + file + ": " + e.getMessage() + ".", e);
        }
        return passwords;
    }

    String of(String user) {
        return byUser.getProperty(user);
    }

    private boolean addMissing(Collection<String> users) {
        boolean changed = false;
        for (String user : users) {
            if (!byUser.containsKey(user)) {
                byUser.setProperty(user, generated());
                changed = true;
            }
        }
        return changed;
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            byUser.store(writer, "user = password of the embedded broker");
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generated() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

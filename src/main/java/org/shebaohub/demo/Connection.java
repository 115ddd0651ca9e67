package org.shebaohub.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the simulated systems reach the hub, and what is public knowledge.
 *
 * @param brokerUrl    of the Artemis core protocol, for example {@code tcp://127.0.0.1:61616}
 * @param passwords    at the broker by user: one for each channel, and the core
 * @param sftp         the SFTP server and who may log in there
 * @param certificates folder with {@code <node>-sm2.crt}, {@code <node>-sm2.key} and so on
 * @param workingDay   the calendar of the State Council, which both sides have
 * @param notes        what else a person who wants to try by hand should know, a line each
 */
public record Connection(
        String brokerUrl,
        Map<String, String> passwords,
        Sftp sftp,
        Path certificates,
        Predicate<LocalDate> workingDay,
        List<String> notes) {
    public Connection {
        passwords = Map.copyOf(passwords);
        notes = List.copyOf(notes);
    }

    Account account(String user) {
        String password = passwords.get(user);
        if (password == null) {
            throw new IllegalArgumentException("no password of " + user);
        }
        return new Account(user, password);
    }

    /** Empty where a channel has no home. */
    Optional<LogIn> homeOf(String channel) {
        return Optional.ofNullable(sftp.keys().get(channel)).map(key -> new LogIn(sftp, channel, key));
    }

    /** Never the passwords. */
    @Override
    public String toString() {
        return brokerUrl;
    }

    /** Credentials at the broker; the password is never printed. */
    record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * @param knownHosts file with the server's public key, as OpenSSH writes it
     * @param keys       by channel that has a home: file with the private key, OpenSSH or PKCS#8 PEM
     */
    public record Sftp(String host, int port, Path knownHosts, Map<String, Path> keys) {
        public Sftp {
            keys = Map.copyOf(keys);
        }
    }

    record LogIn(Sftp at, String user, Path key) {}
}

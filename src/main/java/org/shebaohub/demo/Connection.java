package org.shebaohub.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * How the two simulated systems reach the hub.
 *
 * @param brokerUrl    of the Artemis core protocol, for example {@code tcp://127.0.0.1:61616}
 * @param eWindow      user and password of channel e-window
 * @param core         user and password of the core
 * @param sftp         the SFTP server and the log-in of channel e-window
 * @param certificates folder with {@code <node>-sm2.crt}, {@code <node>-sm2.key} and so on
 * @param notes        what else a person who wants to try by hand should know, a line each
 */
public record Connection(
        String brokerUrl, Account eWindow, Account core, Sftp sftp, Path certificates, List<String> notes) {
    public Connection {
        notes = List.copyOf(notes);
    }

    /** Credentials at the broker; the password is never printed. */
    public record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * @param key        file with the private key, OpenSSH or PKCS#8 PEM
     * @param knownHosts file with the server's public key, as OpenSSH writes it
     */
    public record Sftp(String host, int port, String user, Path key, Path knownHosts) {}
}

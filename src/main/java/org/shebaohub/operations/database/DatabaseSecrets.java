package org.shebaohub.operations.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.IntSupplier;

/**
 * What the embedded PostgreSQL was set up with, generated at the first start and kept for the owner of the data folder
 * alone.
 */
record DatabaseSecrets(int port, String adminPassword, String password) {

    static DatabaseSecrets in(Path file, int wantedPort, IntSupplier freePort) throws IOException {
        if (!Files.exists(file)) {
            write(file, wantedPort == 0 ? freePort.getAsInt() : wantedPort);
        }
        DatabaseSecrets kept = read(file);
        return wantedPort == 0 ? kept : new DatabaseSecrets(wantedPort, kept.adminPassword, kept.password);
    }

    static DatabaseSecrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DatabaseSecrets(
                Integer.parseInt(kept.getProperty("port")),
                kept.getProperty("admin-password"),
                kept.getProperty("password"));
    }

    @Override
    public String toString() {
        return "secrets of the database at port " + port;
    }

    private static void write(Path file, int port) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("port=%d%nadmin-password=%s%npassword=%s%n".formatted(port, random(), random()));
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package org.shebaohub.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a foreign program over bytes. Where it is missing the test fails and says what to install. */
public final class Tool {
    private Tool() {}

    /** @return what it wrote to standard output */
    public static byte[] run(byte[] input, String... command) {
        Result result = tried(input, command);
        if (result.status() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " ended with " + result.status() + ": " + result.complaint());
        }
        return result.output();
    }

    /** For a program whose refusal is what the test wants. */
    public static Result tried(byte[] input, String... command) {
        try {
            Path complaints = Files.createTempFile("tool", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectError(complaints.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException closed) {
                // A program that wants no input may be gone already.
            }
            byte[] output = process.getInputStream().readAllBytes();
            Result result = new Result(process.waitFor(), output, Files.readString(complaints, StandardCharsets.UTF_8));
            Files.delete(complaints);
            return result;
        } catch (IOException e) {
            throw new AssertionError(
                    "these tests need " + command[0] + "; install it with: apt-get install -y openssl xmlsec1", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** @param complaint what it wrote to standard error */
    public record Result(int status, byte[] output, String complaint) {}
}

package org.shebaohub.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.RunningSignature;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.message.Sm3;

/**
 * PBC-01 of any length on disk, with its {@code .sig}: the sample's records again and again, each with an account number of
 * its own.
 */
public record FeedFile(Path file, String seal) {
    private static final String SAMPLE = "PBC-01_ZHXX_100000000000_BJSI00000001_20240311_00000001.txt";
    private static final String NODE = "100000000000";
    private static final int LINE = 502;
    private static final int SAMPLES = 3;

    public static FeedFile write(Path home, Path folder, RegisteredCertificate certificate, LocalDate day, int records)
            throws IOException {
        byte[] sample = Files.readAllBytes(
                home.resolve("src/test/resources/partner/pboc").resolve(SAMPLE));
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        Path file = folder.resolve("ZHXX_%s_BJSI00000001_%s_00000001.txt".formatted(NODE, date));
        Sm3 digest = new Sm3();
        RunningSignature signature = key(home, certificate).begin(Sm2Form.DEFAULT);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            byte[] header = Arrays.copyOf(sample, LINE);
            put(header, 34, date + "ZHXX00000001" + date);
            write(out, digest, signature, header);
            long limits = 0;
            int[] counts = new int[SAMPLES];
            for (int seq = 1; seq <= records; seq++) {
                int which = (seq - 1) % SAMPLES;
                byte[] line = Arrays.copyOfRange(sample, LINE * (which + 1), LINE * (which + 2));
                put(line, 2, "%08d".formatted(seq));
                put(line, 153, "%017d".formatted(seq));
                limits += Long.parseLong(new String(line, 447, 15, StandardCharsets.US_ASCII));
                counts[which]++;
                write(out, digest, signature, line);
            }
            byte[] trailer = Arrays.copyOfRange(sample, sample.length - LINE, sample.length);
            put(trailer, 2, "%08d%08d%08d%08d%018d".formatted(records, counts[0], counts[1], counts[2], limits));
            put(trailer, 52, digest.hex());
            out.write(trailer);
            signature.update(trailer, 0, LINE);
        }
        return new FeedFile(file, Base64.getEncoder().encodeToString(signature.value()) + "\n");
    }

    private static void write(OutputStream out, Sm3 digest, RunningSignature signature, byte[] line)
            throws IOException {
        out.write(line);
        digest.update(line);
        signature.update(line, 0, line.length);
    }

    private static SigningKey key(Path home, RegisteredCertificate certificate) throws IOException {
        String pem = Files.readString(home.resolve("certs-sample/" + NODE + "-sm2.key"));
        return new SigningKey(certificate, Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
    }

    private static void put(byte[] line, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, line, at - 1, bytes.length);
    }
}

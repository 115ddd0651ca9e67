package org.shebaohub.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import org.shebaohub.message.Document;

/** PBC-01 of any length: the published sample's records again and again, under a day and a number of its own. */
public record AccountFiles(String name, String batchNo, byte[] content) {
    private static final Path SAMPLE =
            Path.of("src/test/resources/partner/pboc/PBC-01_ZHXX_100000000000_BJSI00000001_20240311_00000001.txt");
    private static final int LINE = 502;
    private static final int STATUS = 416;
    private static final int SAMPLES = 3;

    /** @param number of that day */
    public static AccountFiles of(LocalDate day, int number, int records) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        String batchNo = "%sZHXX%08d".formatted(date, number);
        byte[] sample = sample();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] header = Arrays.copyOf(sample, LINE);
        put(header, 34, batchNo + date);
        out.writeBytes(header);
        long limits = 0;
        int[] counts = new int[SAMPLES];
        for (int seq = 1; seq <= records; seq++) {
            int which = (seq - 1) % SAMPLES;
            byte[] line = Arrays.copyOfRange(sample, LINE * (which + 1), LINE * (which + 2));
            put(line, 2, "%08d".formatted(seq));
            limits += Long.parseLong(new String(line, 447, 15, StandardCharsets.US_ASCII));
            counts[which]++;
            out.writeBytes(line);
        }
        byte[] trailer = Arrays.copyOfRange(sample, sample.length - LINE, sample.length);
        put(trailer, 2, "%08d%08d%08d%08d%018d".formatted(records, counts[0], counts[1], counts[2], limits));
        put(trailer, 52, Document.of(out.toByteArray()).sm3());
        out.writeBytes(trailer);
        return new AccountFiles(
                "ZHXX_100000000000_BJSI00000001_%s_%08d.txt".formatted(date, number), batchNo, out.toByteArray());
    }

    /** The same where the accounts of these records are in no state that there is. */
    public AccountFiles spoiled(int from, int to) {
        byte[] bytes = content.clone();
        for (int seq = from; seq <= to; seq++) {
            bytes[seq * LINE + STATUS - 1] = '9';
        }
        byte[] trailer = Arrays.copyOfRange(bytes, bytes.length - LINE, bytes.length);
        put(trailer, 52, Document.of(Arrays.copyOf(bytes, bytes.length - LINE)).sm3());
        System.arraycopy(trailer, 0, bytes, bytes.length - LINE, LINE);
        return new AccountFiles(name, batchNo, bytes);
    }

    /** The line of its .sig, made by openssl. */
    public String seal() {
        byte[] der = Tool.run(
                content,
                "openssl",
                "dgst",
                "-sm3",
                "-sigopt",
                "distid:1234567812345678",
                "-sign",
                ForeignSigner.path("100000000000-sm2"));
        return Base64.getEncoder().encodeToString(ForeignSigner.raw(der)) + "\n";
    }

    private static void put(byte[] line, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, line, at - 1, bytes.length);
    }

    private static byte[] sample() {
        try {
            return Files.readAllBytes(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

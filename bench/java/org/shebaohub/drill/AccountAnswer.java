package org.shebaohub.drill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/** Reads a PBC-03 record by record and says what is not as it should be (interfaces.md 5.3). Positions are bytes from 1. */
final class AccountAnswer {
    private static final int LINE = 502;
    private static final int FEW = 5;

    private final List<String> faults = new ArrayList<>();
    private final SM3Digest digest = new SM3Digest();
    private int details;
    private int refused;

    /** @param batchNo of the PBC-01 that it answers @param records in that @return what is wrong; empty where nothing is */
    static List<String> faults(Path file, String batchNo, int records) throws IOException {
        AccountAnswer answer = new AccountAnswer();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            byte[] line = in.readNBytes(LINE);
            answer.must(part(line, 76, 95).equals(batchNo), "names another batch");
            answer.digest.update(line, 0, LINE);
            for (line = in.readNBytes(LINE); line.length == LINE && line[0] == 'D'; line = in.readNBytes(LINE)) {
                answer.detail(line);
            }
            answer.trailer(line, records);
            answer.must(in.read() < 0, "goes on after its last line");
        }
        return answer.faults;
    }

    private void detail(byte[] line) {
        details++;
        digest.update(line, 0, LINE);
        must(part(line, 2, 9).equals("%08d".formatted(details)), "record " + details + " is out of order");
        must(part(line, 28, 44).equals("%017d".formatted(details)), "record " + details + " has another's account");
        must(part(line, 60, 67).equals(CoreAnswers.decision(details)), "record " + details + " has another's answer");
        refused += CoreAnswers.refused(details) ? 1 : 0;
    }

    private void trailer(byte[] line, int records) {
        must(line.length == LINE && line[0] == 'T', "has no last line");
        String counts = "%08d%08d%08d%08d".formatted(records, records - refused, 0, refused);
        must(details == records && part(line, 2, 33).equals(counts), "has wrong counts");
        byte[] sm3 = new byte[digest.getDigestSize()];
        digest.doFinal(sm3, 0);
        must(part(line, 34, 97).equals(Hex.toHexString(sm3)), "has another SM3 in its last line");
    }

    private void must(boolean right, String fault) {
        if (!right && faults.size() < FEW) {
            faults.add("PBC-03 " + fault);
        }
    }

    private static String part(byte[] line, int first, int last) {
        return new String(Arrays.copyOfRange(line, first - 1, last), StandardCharsets.ISO_8859_1);
    }
}

package org.shebaohub.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads PBC-03: what became of each account, and whether the file is right in itself (interfaces.md 5.3). */
final class AccountResults {
    private static final int LINE = 502;

    private AccountResults() {}

    /** Its states are those of the records of the file it answers. */
    static Answer read(Arrival arrival) {
        byte[] bytes = arrival.bytes();
        Unexpected.unless(bytes.length % LINE == 0, "PBC-03 is not of records of 500 bytes and CR LF");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> records = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LINE) {
            Unexpected.unlessEqual("\r\n", text.substring(at + 500, at + LINE), "end of a record of PBC-03");
            records.add(text.substring(at, at + 500));
        }
        String header = records.get(0);
        Unexpected.unless(
                arrival.carrier().contains(part(header, 54, 61) + "_" + part(header, 46, 53)),
                "PBC-03 has another day or number in its name");
        List<String> states = new ArrayList<>();
        int[] kinds = new int[4];
        for (String detail : records.subList(1, records.size() - 1)) {
            String feedback = part(detail, 61, 61);
            states.add(Answer.state(
                    "" + Integer.parseInt(part(detail, 2, 9)),
                    "A",
                    part(detail, 60, 60),
                    feedback,
                    part(detail, 62, 67)));
            kinds[Integer.parseInt(feedback)]++;
        }
        trailer(
                records.get(records.size() - 1),
                kinds,
                states.size(),
                Event.sm3(Arrays.copyOf(bytes, bytes.length - LINE)));
        return Answer.special("PBC-03", part(header, 76, 95).strip(), states, arrival);
    }

    private static void trailer(String record, int[] kinds, int details, String sm3) {
        String counts = "T%08d%08d%08d%08d".formatted(details, kinds[2], kinds[0] + kinds[1], kinds[3]);
        Unexpected.unlessEqual(counts, part(record, 1, 33), "counts of PBC-03");
        Unexpected.unlessEqual(sm3, part(record, 34, 97), "SM3 in PBC-03");
    }

    /** Bytes of a record, counted from 1. */
    private static String part(String record, int first, int last) {
        return record.substring(first - 1, last);
    }
}

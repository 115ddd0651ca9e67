package org.shebaohub.drill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came to the core: each CanonicalId once, a second copy dropped if it has the same content; each record once, with the
 * account number that its sender wrote.
 */
final class CoreRecords {
    private static final Pattern ID = Pattern.compile("<CanonicalId>([0-9a-f]{32})</CanonicalId>");
    private static final Pattern RECORD =
            Pattern.compile("<Ref>(\\d+)</Ref>.*?<AcctNo>(\\d{17})\\d*</AcctNo>", Pattern.DOTALL);

    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private int copies;
    private int doubled;

    /** @param first false for a copy of an event that came before */
    record Event(String canonicalId, boolean first, List<Integer> refs) {}

    synchronized Event take(byte[] bytes, String correlation) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher id = ID.matcher(text);
        if (!id.find() || !id.group(1).equals(correlation)) {
            faults.add("an event without its CanonicalId");
            return new Event(correlation, false, List.of());
        }
        String digest = sha256(bytes);
        String before = digests.putIfAbsent(id.group(1), digest);
        if (before != null) {
            copies++;
            if (!before.equals(digest)) {
                faults.add("an event came again with other content");
            }
            return new Event(id.group(1), false, List.of());
        }
        return new Event(id.group(1), true, refs(text));
    }

    private List<Integer> refs(String text) {
        List<Integer> refs = new ArrayList<>();
        Matcher record = RECORD.matcher(text);
        while (record.find()) {
            int ref = Integer.parseInt(record.group(1));
            if (Long.parseLong(record.group(2)) != ref) {
                faults.add("record " + ref + " has another's account number");
            }
            doubled += seen.get(ref) ? 1 : 0;
            seen.set(ref);
            refs.add(ref);
        }
        return refs;
    }

    synchronized int records() {
        return seen.cardinality();
    }

    /** Records of that file that never came. */
    synchronized int lost(int records) {
        return records - seen.get(1, records + 1).cardinality();
    }

    synchronized int doubled() {
        return doubled;
    }

    int events() {
        return digests.size();
    }

    boolean has(String canonicalId) {
        return digests.containsKey(canonicalId);
    }

    synchronized int copies() {
        return copies;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

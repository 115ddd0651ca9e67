package org.shebaohub.demo;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A file of records before it is signed, its lines in their encoding.
 *
 * @param ref   its batch number
 * @param key   what makes it unique for its sender: the batch number, of a 9702 its name
 * @param lines all but the last, which counts and digests the others
 */
record BatchFile(
        String sender,
        String ref,
        String key,
        String name,
        Charset charset,
        String lineEnd,
        List<String> lines,
        Ending ending)
        implements Matter {

    /** Writes the last line for so many details and the SM3 of all bytes before it. */
    interface Ending {
        String last(int details, String sm3);
    }

    BatchFile {
        lines = List.copyOf(lines);
    }

    /** Lines with bars: a totals line, the details, and {@code END|count|SM3}. */
    static BatchFile barred(
            String sender,
            String ref,
            String name,
            Charset charset,
            String lineEnd,
            String first,
            List<String> details) {
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(details);
        return new BatchFile(
                sender, ref, ref, name, charset, lineEnd, lines, (count, sm3) -> "END|" + count + "|" + sm3);
    }

    @Override
    public String serialNo() {
        return ref;
    }

    byte[] bytes() {
        byte[] before = (String.join(lineEnd, lines) + lineEnd).getBytes(charset);
        byte[] last = (ending.last(lines.size() - 1, Event.sm3(before)) + lineEnd).getBytes(charset);
        byte[] all = new byte[before.length + last.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(last, 0, all, before.length, last.length);
        return all;
    }

    /** The same with one line written otherwise, counted from 0 for the first line. */
    BatchFile line(int number, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(number, change.apply(changed.get(number)));
        return new BatchFile(sender, ref, key, name, charset, lineEnd, changed, ending);
    }

    /** The same with two lines exchanged. */
    BatchFile swapped(int one, int other) {
        List<String> changed = new ArrayList<>(lines);
        Collections.swap(changed, one, other);
        return new BatchFile(sender, ref, key, name, charset, lineEnd, changed, ending);
    }

    BatchFile named(String other) {
        return new BatchFile(sender, ref, key, other, charset, lineEnd, lines, ending);
    }

    BatchFile ending(Ending other) {
        return new BatchFile(sender, ref, key, name, charset, lineEnd, lines, other);
    }
}

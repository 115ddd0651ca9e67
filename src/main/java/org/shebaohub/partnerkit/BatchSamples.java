package org.shebaohub.partnerkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.check.SentFile;
import org.shebaohub.check.Verdict;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Document;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;

/** Batch files with their {@code .sig}, as the partner's layouts have them; good, and bad in one way each. */
final class BatchSamples {
    /** In a fixed width digits stand before it. */
    private static final String DIGEST = "[0-9a-fA-F]{64}(?![0-9a-fA-F])";

    private final KitFolder kit;
    private final Settings partner;
    private final TrialKeys keys;
    private final OfflineCheck check;
    private final List<FileLayout> layouts;

    BatchSamples(KitFolder kit, Settings partner, TrialKeys keys, OfflineCheck check, List<FileLayout> layouts) {
        this.kit = kit;
        this.partner = partner;
        this.keys = keys;
        this.check = check;
        this.layouts = layouts;
    }

    void write(Samples samples, Expected good, Expected bad) {
        samples.batches().forEach((sample, bytes) -> layout(sample).ifPresent(layout -> {
            String name = wireName(sample, layout);
            byte[] seal = seal(bytes, layout);
            good(name, put(KitSamples.GOOD, name, bytes, seal), good);
            bad("cut", name, cut(bytes), layout, null, bad);
            byte[] altered = bytes.clone();
            altered[altered.length / 2] ^= 1;
            bad("altered", name, altered, seal, null, bad);
        }));
        samples.bad().forEach(one -> samples.batch(one.sample())
                .flatMap(bytes -> layout(one.sample()).map(layout -> changed(bytes, one.changes(), layout)))
                .ifPresent(bytes -> bad(
                        one.what(),
                        wireName(one.sample(), layout(one.sample()).orElseThrow()),
                        bytes,
                        layout(one.sample()).orElseThrow(),
                        one.code(),
                        bad)));
    }

    private Optional<FileLayout> layout(String sample) {
        return layouts.stream()
                .filter(layout -> partner.messages().containsKey(layout.msgType()))
                .filter(layout -> layout.name().behind(layout.msgType(), sample).isPresent())
                .findFirst();
    }

    /** By the name it has on the wire: what stands behind the label of a sample. */
    private static String wireName(String sample, FileLayout layout) {
        return layout.name().behind(layout.msgType(), sample).orElseThrow();
    }

    private void good(String name, Verdict verdict, Expected good) {
        if (verdict.outcome() == Verdict.Outcome.REFUSED) {
            throw new CannotStart("The sample %s should be good, but gets %s.".formatted(name, Expected.code(verdict)));
        }
        good.add(name, verdict);
    }

    private void bad(String what, String name, byte[] bytes, FileLayout layout, String wanted, Expected bad) {
        bad(what, name, bytes, seal(bytes, layout), wanted, bad);
    }

    private void bad(String what, String name, byte[] bytes, byte[] seal, String wanted, Expected bad) {
        Verdict verdict = judge(name, bytes, seal);
        String code = Expected.code(verdict);
        KitSamples.mustBe(name + " (" + what + ")", wanted, code);
        String folder = code + "-" + what + "/";
        put(KitSamples.BAD + folder, name, bytes, seal);
        bad.add(folder + name, verdict);
    }

    private Verdict put(String folder, String name, byte[] bytes, byte[] seal) {
        kit.write(folder + name, bytes);
        kit.write(folder + name + ".sig", seal);
        return judge(name, bytes, seal);
    }

    private Verdict judge(String name, byte[] bytes, byte[] seal) {
        SentFile file = new SentFile(name, Document.of(bytes), new String(seal, StandardCharsets.US_ASCII));
        return check.judge(file, Transport.SFTP, null);
    }

    private byte[] seal(byte[] bytes, FileLayout layout) {
        String node = partner.messages().get(layout.msgType()).nodes().get(0);
        SigningKey key = keys.signing(node, partner.nodes().get(node));
        byte[] value = key.sign(bytes, new Sm2Form(partner.signature().sm2UserId(), false));
        return (Base64.getEncoder().encodeToString(value) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the last line. */
    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, lastLine(bytes));
    }

    /** With the digest in the last line calculated again. */
    private static byte[] changed(byte[] bytes, Map<String, String> changes, FileLayout layout) {
        Charset charset = layout.charset();
        String text = new String(bytes, charset);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new CannotStart("A batch sample does not contain " + change.getKey() + ".");
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        byte[] all = text.getBytes(charset);
        int last = lastLine(all);
        String before = new String(all, 0, last, charset);
        String sm3 = Document.of(before.getBytes(charset)).sm3();
        return (before + new String(all, last, all.length - last, charset).replaceFirst(DIGEST, sm3)).getBytes(charset);
    }

    private static int lastLine(byte[] bytes) {
        int at = bytes.length - 2;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}

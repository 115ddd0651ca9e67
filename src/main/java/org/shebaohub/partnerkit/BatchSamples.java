package org.shebaohub.partnerkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.NamePattern;
import org.shebaohub.batch.NamePattern.Said;
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
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** In a fixed width digits stand before it. */
    private static final String DIGEST = "[0-9a-fA-F]{64}(?![0-9a-fA-F])";

    private final KitFolder kit;
    private final Settings partner;
    private final TrialKeys keys;
    private final OfflineCheck check;
    private final List<FileLayout> layouts;
    private final Clock clock;
    private int bads;

    BatchSamples(
            KitFolder kit,
            Settings partner,
            TrialKeys keys,
            OfflineCheck check,
            List<FileLayout> layouts,
            Clock clock) {
        this.kit = kit;
        this.partner = partner;
        this.keys = keys;
        this.check = check;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** All are of today; each bad one has a batch number of its own, so that all can be sent to one hub. */
    void write(Samples samples, Expected good, Expected bad) {
        samples.batches().forEach((sample, bytes) -> layout(sample).ifPresent(layout -> {
            File file = new File(wireName(sample, layout), bytes, layout);
            File fresh = ofToday(file, 0);
            good(fresh, put(KitSamples.GOOD, fresh, seal(fresh)), good);
            File cut = ofToday(file, ++bads).with(BatchSamples::cut);
            bad("cut", cut, seal(cut), null, bad);
            File altered = ofToday(file, ++bads);
            bad("altered", altered.with(BatchSamples::altered), seal(altered), null, bad);
            File digest = ofToday(file, ++bads).with(content -> digested(content, "0".repeat(64), layout.charset()));
            bad("digest", digest, seal(digest), "S31008", bad);
        }));
        samples.bad().forEach(one -> samples.batch(one.sample())
                .flatMap(bytes ->
                        layout(one.sample()).map(layout -> new File(wireName(one.sample(), layout), bytes, layout)))
                .ifPresent(file -> {
                    File changed = file.with(content -> changed(content, one.changes(), file.layout));
                    File fresh = ofToday(changed, ++bads);
                    bad(one.what(), fresh, seal(fresh), one.code(), bad);
                }));
    }

    private record File(String name, byte[] bytes, FileLayout layout) {
        File with(UnaryOperator<byte[]> change) {
            return new File(name, change.apply(bytes), layout);
        }
    }

    /** The same details in a file of today, whose number is that much higher; name and first line say so. */
    private File ofToday(File file, int ahead) {
        NamePattern pattern = file.layout.name();
        Said said = pattern.read(file.name).orElseThrow();
        String today = LocalDate.ofInstant(clock.instant(), BEIJING).format(DateTimeFormatter.BASIC_ISO_DATE);
        long number = Long.parseLong(said.seq()) + ahead;
        String name = pattern.write(text(said.sender()), text(said.receiver()), today, number);
        String batchNo = pattern.read(name).orElseThrow().batchNo();
        Charset charset = file.layout.charset();
        String[] lines = new String(file.bytes, charset).split("(?<=\n)", 2);
        String first = lines[0].replace(said.batchNo(), batchNo).replace(said.date(), today);
        byte[] bytes = (first + lines[1]).getBytes(charset);
        return new File(name, digested(bytes, Document.of(cut(bytes)).sm3(), charset), file.layout);
    }

    /** A kind of name may say nothing of it. */
    private static String text(String said) {
        return said == null ? "" : said;
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

    private void good(File file, Verdict verdict, Expected good) {
        if (verdict.outcome() == Verdict.Outcome.REFUSED) {
            throw new CannotStart(
                    "The sample %s should be good, but gets %s.".formatted(file.name, Expected.code(verdict)));
        }
        good.add(file.layout.msgType(), file.name, verdict);
    }

    private void bad(String what, File file, byte[] seal, String wanted, Expected bad) {
        Verdict verdict = judge(file, seal);
        String code = Expected.code(verdict);
        KitSamples.mustBe(file.name + " (" + what + ")", wanted, code);
        String folder = code + "-" + what + "/";
        put(KitSamples.BAD + folder, file, seal);
        bad.add(file.layout.msgType(), folder + file.name, verdict);
    }

    private Verdict put(String folder, File file, byte[] seal) {
        kit.write(folder + file.name, file.bytes);
        kit.write(folder + file.name + ".sig", seal);
        return judge(file, seal);
    }

    private Verdict judge(File file, byte[] seal) {
        SentFile sent = new SentFile(file.name, Document.of(file.bytes), new String(seal, StandardCharsets.US_ASCII));
        return check.judge(sent, Transport.SFTP, null);
    }

    private byte[] seal(File file) {
        String node = partner.messages().get(file.layout.msgType()).nodes().get(0);
        SigningKey key = keys.signing(node, partner.nodes().get(node));
        byte[] value = key.sign(file.bytes, new Sm2Form(partner.signature().sm2UserId(), false));
        return (Base64.getEncoder().encodeToString(value) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] altered(byte[] bytes) {
        byte[] altered = bytes.clone();
        altered[altered.length / 2] ^= 1;
        return altered;
    }

    /** Without the last line. */
    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, lastLine(bytes));
    }

    /** With the digest in the last line calculated again. */
    private static byte[] changed(byte[] bytes, Map<String, String> changes, FileLayout layout) {
        Charset charset = layout.charset();
        String text = new String(bytes, charset);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new CannotStart("%s has nothing to replace in a sample of %s: %s is not in it."
                        .formatted(Samples.PLAN, layout.msgType(), change.getKey()));
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        byte[] all = text.getBytes(charset);
        return digested(all, Document.of(cut(all)).sm3(), charset);
    }

    private static byte[] digested(byte[] bytes, String sm3, Charset charset) {
        int last = lastLine(bytes);
        String trailer = new String(bytes, last, bytes.length - last, charset).replaceFirst(DIGEST, sm3);
        return (new String(bytes, 0, last, charset) + trailer).getBytes(charset);
    }

    private static int lastLine(byte[] bytes) {
        int at = bytes.length - 2;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}

package org.shebaohub.partnerkit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.check.Verdict;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Document;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;
import org.shebaohub.partnerkit.guide.Sample;

/**
 * Writes the samples of one partner, signed now with its trial keys: good ones, ones that are bad in one way each, and what
 * the hub sends. Each is judged by the check of the very kit it lies in; what is not judged as meant stops the making.
 */
final class KitSamples {
    static final String GOOD = "samples/good/";
    static final String BAD = "samples/bad/";
    static final String FROM_HUB = "samples/from-hub/";

    private final KitFolder kit;
    private final Settings partner;
    private final TrialKeys keys;
    private final OfflineCheck check;
    private final Clock clock;
    private final String hub;
    private final Samples samples;
    private final Expected good = new Expected(GOOD);
    private final Expected bad = new Expected(BAD);
    private final Expected fromHub = new Expected(FROM_HUB);
    private int number;

    /** @param check opened on the kit, which has its settings, schemas and certificates already */
    KitSamples(
            String name, Settings partner, TrialKeys keys, OfflineCheck check, KitFolder kit, Clock clock, String hub) {
        this.kit = kit;
        this.partner = partner;
        this.keys = keys;
        this.check = check;
        this.clock = clock;
        this.hub = hub;
        this.samples = new Samples(name);
    }

    /**
     * @param unanswered a type that gets no answer when it is good, null where there is none
     * @return every sample, with what it gets
     */
    List<Sample> write(BatchSamples batches, String unanswered) {
        List<Letter> all = samples.letters();
        all.stream().filter(letter -> hub.equals(letter.sender())).forEach(this::fromHub);
        List<Letter> sent = all.stream().filter(this::mayBeSent).toList();
        Set<String> families = new HashSet<>();
        for (Letter letter : sent) {
            Letter fresh = letter.renewed(clock.instant(), ++number);
            good(letter.name(), fresh);
            if (families.add(letter.name().replaceFirst(".*\\.", ""))) {
                spoiled(letter);
            }
        }
        samples.bad().stream()
                .filter(one -> sent.stream().anyMatch(letter -> letter.name().equals(one.sample())))
                .forEach(this::bad);
        batches.write(samples, good, bad);
        mustBeComplete();
        queries(sent, unanswered);
        return Stream.of(good, bad, fromHub)
                .peek(expected -> expected.write(kit))
                .flatMap(expected -> expected.samples().stream())
                .toList();
    }

    /** A sample whose name says another type, or a batch file not called as its layout wants it, would only be left out. */
    private void mustBeComplete() {
        List<String> types = good.samples().stream().map(Sample::type).toList();
        partner.messages().forEach((type, of) -> {
            boolean theirs = !of.nodes().isEmpty() && !type.equals(QuerySamples.TYPE);
            if (theirs && !types.contains(type)) {
                throw new CannotStart(
                        "There is no sample of %s: its name is %s_ and more, or for a batch file %s_ and its name on the wire."
                                .formatted(type, type, type));
            }
        });
    }

    private void queries(List<Letter> sent, String unanswered) {
        for (QuerySamples.Query query : new QuerySamples(partner, hub, sent).queries(good, unanswered)) {
            Letter nothing = query.nothing().renewed(clock.instant(), ++number);
            good(query.asks().name(), query.asks().renewed(clock.instant(), ++number));
            bad(nothing, "asks-nothing", sign(nothing), "S11006");
        }
    }

    private boolean mayBeSent(Letter letter) {
        Settings.MessageType type = partner.messages().get(letter.msgType());
        return type != null
                && type.nodes().contains(letter.sender())
                && partner.nodes().containsKey(letter.sender());
    }

    private void good(String name, Letter letter) {
        byte[] bytes = sign(letter);
        kit.write(GOOD + name, bytes);
        Verdict verdict = judge(name, bytes);
        if (verdict.outcome() != Verdict.Outcome.ACCEPTED) {
            throw new CannotStart("The sample %s should be good, but gets %s.".formatted(name, Expected.code(verdict)));
        }
        good.add(letter.msgType(), name, verdict);
    }

    /** Form, signature and envelope, in the way of the family. */
    private void spoiled(Letter letter) {
        byte[] whole = sign(letter.renewed(clock.instant(), ++number));
        bad(letter, "cut", Arrays.copyOf(whole, whole.length * 3 / 4), null);
        Letter other = letter.renewed(clock.instant(), ++number);
        bad(letter, "altered", other.altered(sign(other)), null);
        bad(
                letter,
                "misaddressed",
                sign(letter.renewed(clock.instant(), ++number).misaddressed(), letter.sender()),
                null);
    }

    private void bad(Samples.Bad one) {
        Letter letter = samples.letters().stream()
                .filter(candidate -> candidate.name().equals(one.sample()))
                .findFirst()
                .orElseThrow();
        Letter changed = Samples.apply(letter, one.changes()).renewed(clock.instant(), ++number);
        bad(letter, one.what(), sign(changed), one.code());
    }

    private void bad(Letter letter, String what, byte[] bytes, String wanted) {
        Verdict verdict = judge(letter.name(), bytes);
        String code = Expected.code(verdict);
        mustBe(letter.name() + " (" + what + ")", wanted, code);
        String name = "%s-%s-%s".formatted(code, what, letter.name());
        kit.write(BAD + name, bytes);
        bad.add(letter.msgType(), name, judge(name, bytes));
    }

    /** @param wanted null where any code is right but that of a good message */
    static void mustBe(String sample, String wanted, String code) {
        if (wanted == null ? code.equals("000000") : !wanted.equals(code)) {
            throw new CannotStart(
                    "The bad sample %s gets %s%s.".formatted(sample, code, wanted == null ? "" : ", not " + wanted));
        }
    }

    private void fromHub(Letter letter) {
        byte[] bytes = letter.text().getBytes(StandardCharsets.UTF_8);
        kit.write(FROM_HUB + letter.name(), bytes);
        fromHub.add(letter.msgType(), letter.name(), judge(letter.name(), bytes));
    }

    private byte[] sign(Letter letter) {
        return sign(letter, letter.sender());
    }

    private byte[] sign(Letter letter, String node) {
        SigningKey key = keys.signing(
                node, Optional.ofNullable(partner.nodes().get(node)).orElseThrow());
        return letter.signed(key, partner.signature());
    }

    private Verdict judge(String name, byte[] bytes) {
        return check.judge(name, Document.of(bytes), Transport.MQ, null);
    }
}

package org.shebaohub.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.BatchContent.Part;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
import org.shebaohub.batch.Row;
import org.shebaohub.check.FileKinds.Kind;
import org.shebaohub.convert.Conversion;
import org.shebaohub.convert.PartConversion;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;
import org.shebaohub.validate.Validation;
import org.shebaohub.verify.OwnSealVerification;
import org.shebaohub.verify.Verification;

/**
 * The judgement of a batch file as it would lie in {@code /in}: the whole of it first, then its records a part at a time as
 * the hub takes them. It is read from the disk three times at most and never held in memory.
 */
final class FileCheck {
    private static final Pattern DAY = Pattern.compile("_([0-9]{8})_");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int NOON = 12;

    private final FileKinds kinds;
    private final Stages stages;
    private final MessageClock clock;

    FileCheck(FileKinds kinds, Stages stages, MessageClock clock) {
        this.kinds = kinds;
        this.stages = stages;
        this.clock = clock;
    }

    /** The hub's own, in their order. */
    record Stages(
            Verification verification,
            Validation validation,
            Conversion conversion,
            PartConversion parts,
            OwnSealVerification own) {}

    /** By its name, by the {@code .sig} beside it, by its first line, or because it is one of the hub's own. */
    boolean concerns(SentFile file) {
        return file.seal() != null
                || kinds.of(file.name()).isPresent()
                || kinds.of(file.document()).isPresent()
                || kinds.ours(file.document());
    }

    /**
     * @param at null for the noon, in Beijing, of the day that its name tells: the workDate has no time. Today it is now:
     *           a certificate of today is not valid before
     */
    Verdict judge(SentFile file, Instant at) {
        Optional<Kind> kind = kinds.of(file.name());
        clock.set(at != null ? at : day(file.name()));
        boolean own = kind.isEmpty() && kinds.ours(file.document());
        String channel = kind.or(() -> kinds.of(file.document()))
                .map(known -> kinds.channel(known, file.document()))
                .orElseGet(kinds::anyChannel);
        Reception reception = new Reception(
                "check",
                channel,
                Transport.SFTP,
                org.shebaohub.message.Kind.FILE,
                kind.map(Kind::wireName).orElse(file.name()),
                null,
                clock.instant(),
                false,
                file.seal());
        Message received = Message.received(reception, file.document());
        if (own) {
            Report report = stages.own.verify(file.document(), reception);
            return Verdict.of(file.name(), clock.instant(), received, report, !report.refuses());
        }
        Verdict verdict = judge(file.name(), received);
        return kind.isPresent()
                ? verdict.explained(Hints.ofLineEnds(file.document(), kind.get().layout()))
                : verdict;
    }

    private Verdict judge(String name, Message received) {
        try {
            Message whole = stages.validation.validate(stages.verification.verify(received));
            stages.conversion.convert(whole);
            RecordsSeen seen = new RecordsSeen(whole.report());
            records(whole, seen);
            return seen.verdict(name, clock.instant(), whole);
        } catch (Refused refused) {
            return Verdict.of(name, clock.instant(), refused.refusedMessage(), refused.report(), false);
        }
    }

    private void records(Message whole, RecordsSeen seen) {
        BatchContent content = (BatchContent) whole.content();
        if (content.parts().isEmpty()) {
            return;
        }
        FileLayout layout = content.layout();
        long first = content.parts().get(0);
        try (RecordReader reader =
                new RecordReader(whole.document().open(first), layout, new Place(layout.firstDetail(), first))) {
            for (int number = 1; number <= content.parts().size(); number++) {
                List<Row> rows = reader.next(BatchContent.PART);
                Part part =
                        new Part(0, number, number, number == content.parts().size(), false);
                Message some = Message.received(whole.reception(), whole.document())
                        .parsed(BatchContent.part(layout, content.envelope(), content.header(), rows, part))
                        .proved(whole.proof());
                seen.add(stages.parts.convert(stages.validation.validate(some)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Now where the name tells no day; a name of no kind is refused at any time. */
    private static Instant day(String name) {
        Matcher matcher = DAY.matcher(name);
        Instant now = Clock.systemUTC().instant();
        try {
            if (!matcher.find()) {
                return now;
            }
            LocalDate day = LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return day.equals(LocalDate.ofInstant(now, BEIJING))
                    ? now
                    : day.atTime(NOON, 0).atZone(BEIJING).toInstant();
        } catch (DateTimeException none) {
            return now;
        }
    }
}

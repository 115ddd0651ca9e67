package org.shebaohub.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.BatchContent.Part;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Message;
import org.shebaohub.message.PendingParts;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.shebaohub.record.BatchStore.Batch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives out the parts of batch files in their order, ahead of their recording. First it looks from the end for the last part
 * with a good record, which the canonical messages must tell; then it begins at the beginning, or where a crash left off.
 * What is ahead is only in memory: recording takes a part only where it is the next one, and what it does not take is given
 * out again.
 */
@Component
class Parts implements PendingParts {
    private static final int OPEN_AT_MOST = 8;
    /** How often it looks for files that wait, and keeps its own. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final BatchStore batches;
    private final Archive archive;
    private final PartProgress progress;
    private final Map<String, FileLayout> layouts;
    private final String owner;
    private final Clock clock;
    /** By exchange, whose turn is next first; guarded by this. */
    private final Map<Long, FileRun> runs = new LinkedHashMap<>();

    private Instant looks = Instant.MIN;

    Parts(
            BatchStore batches,
            Archive archive,
            PartProgress progress,
            Collection<Partner> partners,
            @Value("${hub.instance:0}") String instance,
            Clock clock) {
        this.owner = instance;
        this.batches = batches;
        this.archive = archive;
        this.progress = progress;
        this.clock = clock;
        this.layouts = partners.stream()
                .flatMap(partner -> partner.batches().stream())
                .map(BatchFormat::layout)
                .collect(Collectors.toMap(FileLayout::msgType, layout -> layout));
    }

    /** Of the files in turn. Those that wait join them every second, and at once where there is nothing else to give. */
    @Override
    public synchronized Optional<Message> next() {
        try {
            Optional<Message> part = looks.isAfter(clock.instant()) ? given() : Optional.empty();
            part = part.isPresent() ? part : joined();
            return part.isPresent() ? part : given();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the file that has waited longest; the last good part of a new one is looked for before it has its turn. */
    private Optional<Message> joined() throws IOException {
        Instant now = clock.instant();
        looks = now.plus(LOOKS_EVERY);
        Batch file = batches.take(owner).orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        if (file.lastGood() == null) {
            looks = now;
            return Optional.of(probe(file, now));
        }
        FileRun run = runs.get(file.exchange());
        if (run == null || !run.renewed(file, now)) {
            drop(file.exchange());
            makeRoom();
            runs.put(file.exchange(), open(file, file.done() + 1, file.chunks() + 1, now));
        }
        return Optional.empty();
    }

    /** Of one that has nothing more to give, else of the one that had its turn longest ago: it joins again. */
    private void makeRoom() {
        if (runs.size() == OPEN_AT_MOST) {
            drop(runs.values().stream()
                    .filter(FileRun::ended)
                    .findFirst()
                    .orElse(runs.values().iterator().next())
                    .file()
                    .exchange());
        }
    }

    /** One whose reading fails here has no turn any more: it joins again and is read anew. */
    private Optional<Message> given() throws IOException {
        Instant now = clock.instant();
        FileRun run =
                runs.values().stream().filter(one -> one.gives(now)).findFirst().orElse(null);
        if (run == null) {
            return Optional.empty();
        }
        Batch file = run.file();
        runs.remove(file.exchange());
        int number = run.number();
        progress.at(file, number);
        Part part = new Part(file.exchange(), number, run.chunk(), number == file.lastGood(), false);
        Message given = message(run, run.next(now), part);
        runs.put(file.exchange(), run);
        return Optional.of(given);
    }

    private Message probe(Batch file, Instant now) throws IOException {
        int number = file.parts().size() - file.probed();
        try (FileRun run = open(file, number, 0, now)) {
            return message(run, run.next(now), new Part(file.exchange(), number, 0, false, true));
        }
    }

    @Override
    public void putOff(Message part, Duration wait) {
        long exchange = ((BatchContent) part.content()).part().exchange();
        drop(exchange);
        batches.putOff(exchange, wait);
    }

    @Override
    public List<Waiting> waiting() {
        return batches.waiting();
    }

    /** What is ahead of this file's recording is not to be recorded. */
    synchronized void drop(long exchange) {
        FileRun run = runs.remove(exchange);
        if (run != null) {
            run.close();
        }
    }

    private FileRun open(Batch file, int number, int chunk, Instant now) throws IOException {
        Document document = archive.open(file.reception().id()).withSm3(file.sm3());
        return new FileRun(file, document, layouts.get(file.envelope().msgType()), number, chunk, now);
    }

    private Message message(FileRun run, List<Row> rows, Part part) {
        Batch file = run.file();
        FileLayout layout = layouts.get(file.envelope().msgType());
        return Message.received(file.reception(), run.document())
                .parsed(BatchContent.part(layout, envelope(file, layout), run.header(), rows, part))
                .proved(file.proof());
    }

    private static Envelope envelope(Batch batch, FileLayout layout) {
        return layout.key() == FileLayout.Key.FILE_NAME
                ? batch.envelope().keyed(batch.reception().fileName())
                : batch.envelope();
    }
}

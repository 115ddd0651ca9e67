package org.shebaohub.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.BatchContent.Part;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
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
 * Gives out the parts of batch files in their order. First it looks from the end for the last part with a good record, which
 * the canonical messages must tell; then it begins at the beginning, or where a crash left off.
 */
@Component
class Parts implements PendingParts {
    private static final int OPEN_AT_MOST = 8;

    private final BatchStore batches;
    private final Archive archive;
    private final PartProgress progress;
    private final Map<String, FileLayout> layouts;
    private final String owner;
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    Parts(
            BatchStore batches,
            Archive archive,
            PartProgress progress,
            Collection<Partner> partners,
            @Value("${hub.instance:0}") String instance) {
        this.owner = instance;
        this.batches = batches;
        this.archive = archive;
        this.progress = progress;
        this.layouts = partners.stream()
                .flatMap(partner -> partner.batches().stream())
                .map(BatchFormat::layout)
                .collect(Collectors.toMap(FileLayout::msgType, layout -> layout));
    }

    /** A file being read: its header, and its records from the part on that comes next. */
    private record Open(Document document, Row header, RecordReader records, int next) {}

    @Override
    public Optional<Message> next() {
        return batches.take(owner).map(batch -> {
            try {
                return batch.lastGood() == null ? probe(batch) : part(batch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void putOff(Message part, Duration wait) {
        long exchange = ((BatchContent) part.content()).part().exchange();
        close(exchange);
        batches.putOff(exchange, wait);
    }

    private Message probe(Batch batch) throws IOException {
        int number = batch.parts().size() - batch.probed();
        Open file = open(batch, number);
        try (RecordReader records = file.records) {
            return message(
                    batch, file, records.next(BatchContent.PART), new Part(batch.exchange(), number, 0, false, true));
        }
    }

    private Message part(Batch batch) throws IOException {
        int number = batch.done() + 1;
        progress.at(batch, number);
        Open file = open.remove(batch.exchange());
        if (file == null || file.next != number) {
            if (file != null) {
                file.records.close();
            }
            file = open(batch, number);
        }
        List<Row> rows = file.records.next(BatchContent.PART);
        if (number == batch.parts().size() || open.size() >= OPEN_AT_MOST) {
            file.records.close();
        } else {
            open.put(batch.exchange(), new Open(file.document, file.header, file.records, number + 1));
        }
        boolean last = number == batch.lastGood();
        return message(batch, file, rows, new Part(batch.exchange(), number, batch.chunks() + 1, last, false));
    }

    private Open open(Batch batch, int number) throws IOException {
        FileLayout layout = layouts.get(batch.envelope().msgType());
        Document document = archive.open(batch.reception().id()).withSm3(batch.sm3());
        Row header = RecordReader.header(document, layout);
        long offset = batch.parts().get(number - 1);
        InputStream in = document.open(offset);
        Place place = new Place(layout.firstDetail() + (long) (number - 1) * BatchContent.PART, offset);
        return new Open(document, header, new RecordReader(in, layout, place), number);
    }

    private void close(long exchange) {
        Open file = open.remove(exchange);
        if (file != null) {
            try {
                file.records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Message message(Batch batch, Open file, List<Row> rows, Part part) {
        FileLayout layout = layouts.get(batch.envelope().msgType());
        return Message.received(batch.reception(), file.document)
                .parsed(BatchContent.part(layout, envelope(batch, layout), file.header, rows, part))
                .proved(batch.proof());
    }

    private static Envelope envelope(Batch batch, FileLayout layout) {
        return layout.key() == FileLayout.Key.FILE_NAME
                ? batch.envelope().keyed(batch.reception().fileName())
                : batch.envelope();
    }
}

package org.shebaohub.record;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Document;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.DayReconciliation;
import org.shebaohub.partner.DayReconciliation.Held;
import org.shebaohub.record.FileAnswerStore.Missing;
import org.shebaohub.record.FileAnswerStore.Waiting;

/**
 * Writes what the hub has of the messages that a file lists. The file is read twice from the archive: for the list of its
 * keys, by which the messages are found that it lacks, and for its lines; neither is ever held whole.
 */
final class DayAnswer {
    private final FileAnswerStore store;
    private final FileLayout layout;
    private final DayReconciliation words;
    private final Waiting file;

    DayAnswer(FileAnswerStore store, BatchFormat format, Waiting file) {
        this.store = store;
        this.layout = format.layout();
        this.words = format.dayReconciliation().orElseThrow();
        this.file = file;
    }

    /** @return SM3 of the answer */
    String write(Document received, AnswerFile answer) throws IOException {
        Row header = RecordReader.header(received, layout);
        store.beginList();
        long listed = 0;
        try (RecordReader records = records(received)) {
            for (List<Row> rows = next(records); !rows.isEmpty(); rows = next(records)) {
                store.list(keys(rows));
                listed += rows.size();
            }
        }
        long lines = listed + store.findMissing(file.node(), words.asked(header));
        answer.line(words.first(header, lines));
        try (RecordReader records = records(received)) {
            for (List<Row> rows = next(records); !rows.isEmpty(); rows = next(records)) {
                lines(rows, answer);
            }
        }
        missing(listed, answer);
        answer.line(words.last(lines, answer.sm3()));
        return answer.sm3();
    }

    private void lines(List<Row> rows, AnswerFile answer) throws IOException {
        Map<String, Held> held = store.held(file.node(), file.reception().channel(), keys(rows));
        for (Row row : rows) {
            answer.line(words.line(row, Optional.ofNullable(held.get(words.key(row)))));
        }
    }

    private void missing(long listed, AnswerFile answer) throws IOException {
        long seq = listed;
        try (Stream<Missing> missing = store.missing()) {
            for (Iterator<Missing> all = missing.iterator(); all.hasNext(); ) {
                Missing one = all.next();
                answer.line(words.missing(++seq, one.held(), store.content(one.exchange())));
            }
        }
    }

    private List<String> keys(List<Row> rows) {
        return rows.stream().map(words::key).toList();
    }

    private RecordReader records(Document received) throws IOException {
        return new RecordReader(received.open(), layout, new Place(1, 0));
    }

    private static List<Row> next(RecordReader records) throws IOException {
        return records.next(BatchContent.PART);
    }
}

package org.shebaohub.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Rules;

/**
 * Fields and business rules of a batch file that is answered whole: ACK-01 covers layers 4 and 5, so that a fault of any
 * record refuses the file (interfaces.md section 6). Its records are read once more, a part at a time.
 */
final class DetailsCheck {
    private DetailsCheck() {}

    static void check(Message message, BatchContent file, Rules rules, Findings found) {
        rules.checkFields(message, found);
        try (RecordReader records = new RecordReader(message.document().open(), file.layout(), new Place(1, 0))) {
            List<Row> rows = records.next(BatchContent.PART);
            while (!rows.isEmpty()) {
                rules.checkFields(message.parsed(file.with(rows)), found);
                rows = records.next(BatchContent.PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

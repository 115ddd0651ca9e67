package org.shebaohub.partner.pboc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Document;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;
import org.shebaohub.message.Transport;

/**
 * PBC-01 on the path from verify to sign, then its records a part at a time.
 *
 * @param whole what was found in the file as a whole
 * @param parts its parts, signed; none where the file was refused
 */
record JudgedFile(Report whole, List<Message> parts) {
    static JudgedFile of(InKind hub, String name, byte[] file, String seal) {
        Reception reception =
                new Reception("file:r", "pboc", Transport.SFTP, Kind.FILE, name, null, InKind.NOW, false, seal);
        Message accepted;
        try {
            accepted = hub.validation.validate(hub.verification.verify(Message.received(reception, Document.of(file))));
        } catch (Refused refused) {
            return new JudgedFile(refused.report(), List.of());
        }
        List<Message> parts = new ArrayList<>();
        BatchContent content = (BatchContent) accepted.content();
        int count = content.parts().size();
        for (int number = 1; number <= count; number++) {
            BatchContent.Part part = new BatchContent.Part(1, number, number, number == count, false);
            Message message = Message.received(reception, accepted.document())
                    .parsed(BatchContent.part(
                            content.layout(), content.envelope(), content.header(), rows(accepted, number), part))
                    .proved(accepted.proof());
            parts.add(hub.signing.sign(hub.parts.convert(hub.validation.validate(message))));
        }
        return new JudgedFile(accepted.report(), parts);
    }

    private static List<Row> rows(Message file, int number) {
        BatchContent content = (BatchContent) file.content();
        long offset = content.parts().get(number - 1);
        long line = content.layout().firstDetail() + (number - 1L) * BatchContent.PART;
        try (RecordReader records = new RecordReader(
                file.document().open(offset), content.layout(), new RecordReader.Place(line, offset))) {
            return records.next(BatchContent.PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was found, of the file and of its records. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(whole.findings());
        parts.forEach(part -> all.addAll(part.report().findings()));
        return all;
    }
}

package org.shebaohub.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.FileWriter;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.FileSigner;
import org.shebaohub.message.Outgoing;
import org.shebaohub.partner.BatchReply;
import org.shebaohub.partner.BatchReply.Head;
import org.shebaohub.partner.BatchReply.Lines;
import org.shebaohub.partner.Partners;
import org.shebaohub.record.ReplyStore.Due;
import org.springframework.stereotype.Component;

/**
 * Writes one answer file into the archive: the records come from the archived batch, where they stand from the feedback of
 * their parts. Of neither is more than one part in memory.
 */
@Component
class ReplyFile {
    private final PieceStore pieces;
    private final FeedbackStore feedback;
    private final FileSigner signer;
    private final Partners partners;

    ReplyFile(PieceStore pieces, FeedbackStore feedback, FileSigner signer, Partners partners) {
        this.pieces = pieces;
        this.feedback = feedback;
        this.signer = signer;
        this.partners = partners;
    }

    /** @param number of that day @param now Beijing time */
    Outgoing write(Due due, FileLayout batch, BatchReply reply, int number, LocalDateTime now) {
        UUID id = UUID.randomUUID();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(now);
        String name = reply.layout().name().write(partners.node(), due.node(), day, number);
        String batchNo = reply.layout().name().read(name).orElseThrow().batchNo();
        Lines lines = reply.begin(new Head(partners.node(), due.node(), batchNo, now, due.batchNo()));
        FileSigner.Running signature = signer.begin(due.node());
        try (SignedOutput out = new SignedOutput(pieces.write(Archive.outgoing(id)), signature)) {
            FileWriter writer = new FileWriter(out, reply.layout());
            writer.header(lines.header());
            details(due, batch, lines, writer);
            writer.trailer(lines.trailer());
            out.close();
            return Outgoing.file(
                    id,
                    due.reception().channel(),
                    name,
                    batchNo,
                    pieces.open(Archive.outgoing(id)).withSm3(writer.sm3()),
                    signature.seal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void details(Due due, FileLayout batch, Lines lines, FileWriter writer) throws IOException {
        if (due.parts().isEmpty()) {
            return;
        }
        long first = due.parts().get(0);
        try (InputStream in = pieces.open(due.reception().id()).open(first);
                RecordReader records = new RecordReader(in, batch, new Place(batch.firstDetail(), first))) {
            for (int part = 1; part <= due.parts().size(); part++) {
                Map<String, Feedback.Item> states =
                        feedback.state(due.exchange(), part).map(Feedback::items).orElse(List.of()).stream()
                                .collect(Collectors.toMap(Feedback.Item::ref, Function.identity()));
                for (Row record : records.next(BatchContent.PART)) {
                    writer.detail(lines.detail(record, states.get(record.text("seq"))));
                }
            }
        }
    }
}

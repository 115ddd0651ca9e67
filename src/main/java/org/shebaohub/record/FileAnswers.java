package org.shebaohub.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.shebaohub.message.FileSigner;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.shebaohub.record.FileAnswerStore.Waiting;
import org.shebaohub.record.OutgoingStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers accepted files of which the partner's format says that the hub does (interfaces.md 8.3, ECT-04). Each answer is
 * made and stored in one transaction that holds the file's row, so that it is made once, whoever is killed when.
 */
@Component
public class FileAnswers {
    private static final Logger log = LoggerFactory.getLogger(FileAnswers.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final FileAnswerStore store;
    private final OutgoingStore outgoing;
    private final PieceStore pieces;
    private final FileSigner signer;
    private final TransactionTemplate transaction;
    private final Alerts alerts;
    private final Map<String, BatchFormat> formats;

    FileAnswers(
            FileAnswerStore store,
            OutgoingStore outgoing,
            PieceStore pieces,
            FileSigner signer,
            List<Partner> partners,
            TransactionTemplate transaction,
            Alerts alerts) {
        this.store = store;
        this.outgoing = outgoing;
        this.pieces = pieces;
        this.signer = signer;
        this.transaction = transaction;
        this.alerts = alerts;
        this.formats = partners.stream()
                .flatMap(partner -> partner.batches().stream())
                .filter(format -> format.dayReconciliation().isPresent())
                .collect(Collectors.toMap(format -> format.layout().msgType(), format -> format));
    }

    /** True where the file is answered here and its records go nowhere else. */
    boolean concern(BatchContent file) {
        return formats.containsKey(file.envelope().msgType());
    }

    /** Inside the transaction that records the file. */
    void await(long exchange) {
        store.await(exchange);
    }

    /** Each file that was answered now, with its answer. */
    public List<Message> answer() {
        List<Message> answered = new ArrayList<>();
        Optional<Message> one = next();
        while (one.isPresent()) {
            answered.add(one.get());
            one = next();
        }
        return answered;
    }

    /** One that fails is left alone for a while, so that others go on. */
    private Optional<Message> next() {
        AtomicLong taken = new AtomicLong();
        try {
            return transaction.execute(status -> store.take().map(file -> {
                taken.set(file.exchange());
                return answer(file);
            }));
        } catch (RuntimeException e) {
            if (taken.get() == 0) {
                throw e;
            }
            store.putOff(taken.get(), AFTER_A_FAILURE);
            alerts.raise(
                    "file-not-answered",
                    Long.toString(taken.get()),
                    "A file could not be answered from the archive and is tried again.");
            log.atWarn().addKeyValue("exchange", taken.get()).setCause(e).log("not answered, will be tried again");
            return Optional.empty();
        }
    }

    private Message answer(Waiting file) {
        BatchFormat format = formats.get(file.msgType());
        Document received = pieces.open(file.reception().id()).withSm3(file.sm3());
        UUID id = UUID.randomUUID();
        String key = Archive.outgoing(id);
        FileSigner.Running signature = signer.begin(file.node());
        String sm3;
        try (AnswerFile answer = new AnswerFile(new SignedOutput(pieces.write(key), signature), format.layout())) {
            sm3 = new DayAnswer(store, format, file).write(received, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name =
                format.dayReconciliation().orElseThrow().name(file.reception().fileName());
        Outgoing written = Outgoing.file(
                id,
                file.reception().channel(),
                name,
                file.bizSerialNo(),
                pieces.open(key).withSm3(sm3),
                signature.seal());
        outgoing.keep(new Stored(file.exchange(), 0, 1), written, file.bizSerialNo());
        store.answered(file.exchange());
        return Message.received(file.reception(), received).signed(List.of(written));
    }
}

package org.shebaohub.record;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.BatchReply;
import org.shebaohub.partner.Partner;
import org.shebaohub.record.OutgoingStore.Stored;
import org.shebaohub.record.ReplyStore.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers batch files by files of the partner's own format (PBC-03): as soon as every record has a final answer, and at the
 * cut-off with what is known then. The file, its number and its delivery are one transaction, which a crash undoes whole.
 */
@Component
public class BatchReplies {
    private static final Logger log = LoggerFactory.getLogger(BatchReplies.class);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final ReplyStore replies;
    private final OutgoingStore outgoing;
    private final ReplyFile file;
    private final Archive archive;
    private final ReplySettings settings;
    private final TransactionTemplate transaction;
    private final Alerts alerts;
    private final Clock clock;
    private final Map<String, BatchFormat> formats;

    BatchReplies(
            ReplyStore replies,
            OutgoingStore outgoing,
            ReplyFile file,
            Archive archive,
            ReplySettings settings,
            TransactionTemplate transaction,
            Alerts alerts,
            Clock clock,
            Collection<Partner> partners) {
        this.replies = replies;
        this.outgoing = outgoing;
        this.file = file;
        this.archive = archive;
        this.settings = settings;
        this.transaction = transaction;
        this.alerts = alerts;
        this.clock = clock;
        this.formats = partners.stream()
                .flatMap(partner -> partner.batches().stream())
                .filter(format -> format.reply().isPresent())
                .collect(Collectors.toMap(format -> format.layout().msgType(), format -> format));
    }

    /** In the transaction in which a batch file is accepted. */
    void await(long exchange, Message accepted) {
        if (formats.containsKey(accepted.content().envelope().msgType())) {
            OffsetDateTime cutOff = accepted.reception()
                    .receivedAt()
                    .atZone(BEIJING)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(settings.cutOff())
                    .atZone(BEIJING)
                    .toOffsetDateTime();
            replies.await(exchange, cutOff);
        }
    }

    /** Those that are due now, each with its file to be sent; one that cannot be answered now stops no other. */
    public List<Message> write() {
        List<Message> written = new ArrayList<>();
        for (Optional<Message> next = next(); next.isPresent(); next = next()) {
            written.add(next.get());
        }
        return written;
    }

    private Optional<Message> next() {
        Due[] taken = new Due[1];
        try {
            return transaction.execute(status -> replies.due().map(due -> {
                taken[0] = due;
                return write(due);
            }));
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            String id = taken[0].reception().id();
            log.atWarn().addKeyValue("message", id).setCause(e).log("an answer file failed, will be tried again");
            alerts.raise("answer-file-failed", id, "The answer to a batch file could not be written.");
            transaction.executeWithoutResult(status -> replies.putOff(taken[0].exchange(), AFTER_A_FAILURE));
            return Optional.of(Message.received(taken[0].reception(), archive.open(id)));
        }
    }

    private Message write(Due due) {
        BatchFormat format = formats.get(due.msgType());
        BatchReply reply = format.reply().orElseThrow();
        var now = clock.instant().atZone(BEIJING).toLocalDateTime();
        int number = replies.next(reply.layout().msgType(), due.node(), now.toLocalDate());
        Outgoing answer = file.write(due, format.layout(), reply, number, now);
        outgoing.keep(new Stored(due.exchange(), due.written() + 1, 1), answer, due.batchNo());
        replies.written(due);
        log.atInfo()
                .addKeyValue("message", due.reception().id())
                .addKeyValue("file", answer.name())
                .addKeyValue("final", due.decided())
                .log("batch answered by a file");
        return Message.received(due.reception(), archive.open(due.reception().id()))
                .signed(List.of(answer));
    }
}

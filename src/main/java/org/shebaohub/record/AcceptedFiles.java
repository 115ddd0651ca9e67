package org.shebaohub.record;

import java.util.List;
import java.util.Map;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Partners;
import org.springframework.stereotype.Component;

/** What begins in the transaction that records an accepted batch file. */
@Component
class AcceptedFiles {
    private final BatchSequence sequence;
    private final BatchStore batches;
    private final BatchReplies replies;
    private final FileAnswers answers;
    private final Reconciliations reconciliations;
    private final Partners partners;

    AcceptedFiles(
            BatchSequence sequence,
            BatchStore batches,
            BatchReplies replies,
            FileAnswers answers,
            Reconciliations reconciliations,
            Partners partners) {
        this.sequence = sequence;
        this.batches = batches;
        this.replies = replies;
        this.answers = answers;
        this.reconciliations = reconciliations;
        this.partners = partners;
    }

    /** S31004, where it is so. */
    Report gap(Message file) {
        return sequence.gap(file);
    }

    /**
     * Its records are taken a part at a time, or the hub answers it.
     *
     * @return what can be sent at once of what waited for a file without any record
     */
    List<Outgoing> begin(long exchange, Message file) {
        BatchContent content = (BatchContent) file.content();
        if (answers.concern(content)) {
            answers.await(exchange);
            return List.of();
        }
        batches.begin(exchange, content);
        replies.await(exchange, file);
        if (!content.parts().isEmpty()) {
            return List.of();
        }
        return partners.byChannel(file.channel())
                .map(Map.Entry::getKey)
                .map(partner -> reconciliations.detail(partner, file, 1, true))
                .orElse(List.of());
    }
}

package org.shebaohub.record;

import java.util.List;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.RecordCounts;
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
    private final RecordCounts counts;

    AcceptedFiles(
            BatchSequence sequence,
            BatchStore batches,
            BatchReplies replies,
            FileAnswers answers,
            Reconciliations reconciliations,
            Partners partners,
            RecordCounts counts) {
        this.sequence = sequence;
        this.batches = batches;
        this.replies = replies;
        this.answers = answers;
        this.reconciliations = reconciliations;
        this.partners = partners;
        this.counts = counts;
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
        String partner = partners.byChannel(file.channel()).orElseThrow().getKey();
        batches.begin(exchange, content);
        replies.await(exchange, file);
        counts.passed(RecordCounts.Step.READ, partner, content.envelope().msgType(), content.records());
        return content.parts().isEmpty() ? reconciliations.detail(partner, file, 1, true) : List.of();
    }
}

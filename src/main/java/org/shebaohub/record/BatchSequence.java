package org.shebaohub.record;

import org.shebaohub.batch.BatchContent;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Report;
import org.springframework.stereotype.Component;

/** S31004: numbers of one kind of batch run from 1 each day; the highest one used that day counts (interfaces.md 8.1). */
@Component
class BatchSequence {
    private final BatchStore batches;

    BatchSequence(BatchStore batches) {
        this.batches = batches;
    }

    Report gap(Message message) {
        Envelope envelope = message.content().envelope();
        String key = envelope.key();
        int end = lastDigit(key);
        int begin = end;
        int digits = digits((BatchContent) message.content());
        begin -= digits;
        long number = Long.parseLong(key.substring(begin, end));
        long highest = batches.highestKey(message.proof().node(), key.substring(0, begin))
                .map(used -> Long.parseLong(used.substring(begin(used, digits), lastDigit(used))))
                .orElse(0L);
        Findings found = new Findings();
        if (number > highest + 1) {
            found.add(ErrorCode.S31004, message.content().header("batchNo"));
        }
        return found.report();
    }

    private static int begin(String key, int digits) {
        return lastDigit(key) - digits;
    }

    /** One after it: a file name as key has an ending behind the number. */
    private static int lastDigit(String key) {
        int end = key.length();
        while (!Character.isDigit(key.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int digits(BatchContent file) {
        return file.layout().name().written().contains("{seq8}") ? 8 : 6;
    }
}

package org.shebaohub.partner.pboc;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Field;
import org.shebaohub.message.Status;
import org.shebaohub.partner.BatchReply;

/** PBC-03: what became of the accounts of one PBC-01 (interfaces.md 5.3). */
record AccountResults(FileLayout layout) implements BatchReply {
    @Override
    public Lines begin(Head head) {
        return new Results(head);
    }

    private static final class Results implements Lines {
        private static final int SUCCESS = 2;
        private static final int FAILURE = 3;

        private final Head head;
        private long success;
        private long waiting;
        private long failed;

        Results(Head head) {
            this.head = head;
        }

        @Override
        public Map<String, String> header() {
            return Map.of(
                    "sender", head.sender(),
                    "receiver", head.receiver(),
                    "batchNo", head.batchNo(),
                    "workDate",
                            DateTimeFormatter.BASIC_ISO_DATE.format(
                                    head.written().toLocalDate()),
                    "created", DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(head.written()),
                    "originalBatchNo", head.answered());
        }

        @Override
        public Map<String, String> detail(Field record, Feedback.Item state) {
            Status status = state == null ? Status.PENDING : state.groups().get("A");
            switch (status.feedback()) {
                case SUCCESS -> success++;
                case FAILURE -> failed++;
                default -> waiting++;
            }
            Map<String, String> columns = new HashMap<>();
            columns.put("seq", record.child("seq").text());
            columns.put("uscc", record.child("uscc").text());
            columns.put("acctNo", record.child("acctNo").text());
            columns.put("handleStatus", Integer.toString(status.handle()));
            columns.put("feedbackStatus", Integer.toString(status.feedback()));
            columns.put("code", status.code());
            columns.put("message", status.text());
            return columns;
        }

        @Override
        public Map<String, String> trailer() {
            return Map.of(
                    "total", Long.toString(success + waiting + failed),
                    "success", Long.toString(success),
                    "waiting", Long.toString(waiting),
                    "failed", Long.toString(failed));
        }
    }
}

package org.shebaohub.partner.certification;

import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Row;
import org.shebaohub.batch.Tally;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.FileLayouts;
import org.springframework.stereotype.Component;

/** CRT-01: the file, and its counts by result (S31007). */
@Component
class AssistedBatch implements BatchFormat {
    private final FileLayout layout;

    AssistedBatch(FileLayouts layouts) {
        this.layout = layouts.read("certification/assisted-certification-batch.layout.yaml");
    }

    @Override
    public FileLayout layout() {
        return layout;
    }

    @Override
    public Tally tally() {
        return new Results();
    }

    /** What is neither 合格 nor 丧失资格 counts as other; whether it is a result at all is its record's matter (S44009). */
    private static final class Results implements Tally {
        private long passed;
        private long lost;
        private long others;

        /** Any text can be counted, so that nothing is unreadable. */
        @Override
        public void add(Row detail, Findings unreadable) {
            switch (detail.text("result")) {
                case "1" -> passed++;
                case "2" -> lost++;
                default -> others++;
            }
        }

        @Override
        public void close(Row header, Row trailer, Findings found) {
            same(header, "pass", passed, found);
            same(header, "fail", lost, found);
            same(header, "other", others, found);
        }

        private static void same(Row header, String column, long counted, Findings found) {
            if (header.number(column) != counted) {
                found.add(ErrorCode.S31007, header.child(column));
            }
        }
    }
}

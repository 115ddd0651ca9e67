package org.shebaohub.batch;

import org.shebaohub.message.Findings;

/** Counts and totals of one file, kept while it streams by; what counts is that they agree with header and trailer. */
public interface Tally {
    /** For files that have neither counts by kind nor totals. */
    Tally NONE = new Tally() {
        @Override
        public void add(Row detail, Findings unreadable) {}

        @Override
        public void close(Row header, Row trailer, Findings found) {}
    };

    /** @param unreadable takes S11006 for what the totals need and cannot be read; it refuses the file */
    void add(Row detail, Findings unreadable);

    /** S31006 and S31007. Header and trailer are well formed. */
    void close(Row header, Row trailer, Findings found);
}

package org.shebaohub.partner.pboc;

import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Tally;
import org.shebaohub.partner.BatchFormat;

/** PBC-01, the file of enterprise accounts. */
record AccountFile(FileLayout layout) implements BatchFormat {
    static final String TYPE = "PBC-01";

    @Override
    public Tally tally() {
        return new AccountTally();
    }
}

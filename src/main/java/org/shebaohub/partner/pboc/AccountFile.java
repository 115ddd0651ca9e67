package org.shebaohub.partner.pboc;

import java.util.Optional;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Tally;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.BatchReply;

/** PBC-01, the file of enterprise accounts, which is answered by PBC-03. */
record AccountFile(FileLayout layout, AccountResults results) implements BatchFormat {
    static final String TYPE = "PBC-01";

    @Override
    public Tally tally() {
        return new AccountTally();
    }

    @Override
    public Optional<BatchReply> reply() {
        return Optional.of(results);
    }
}

package org.shebaohub.partner;

import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;

/** What a partner's messages must satisfy in layers 4 and 5 and in the batch checks of layer 3 (interfaces.md 8). */
public interface Rules {
    /** Counts, totals and sequences inside the message (S31005 to S31008); runs after the schema. */
    void checkBatch(Message message, Findings found);

    /**
     * Fields and business rules (S44, S51, S52, S53); record types use {@link Findings#of} for each record. A batch file
     * that is answered whole comes once without records, for what concerns the file, and then with some records at a
     * time; what is found of any of them refuses the file.
     */
    void checkFields(Message message, Findings found);
}

package org.shebaohub.message;

import java.time.LocalDate;

/** What the archive knows of files by their names, for whoever tidies the homes. */
public interface FileHistory {
    /**
     * True where everything received that day under this name is known and nothing of it had a signature that verified.
     *
     * @param day of receipt, Beijing
     */
    boolean neverVerified(String channel, String fileName, LocalDate day);
}

package org.shebaohub.message;

/** Signs what is only known to be sent once history has been asked, inside the transaction that stores it. */
public interface Signer {
    Outgoing sign(Draft draft);
}

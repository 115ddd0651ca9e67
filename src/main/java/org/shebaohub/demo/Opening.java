package org.shebaohub.demo;

/** Checks the hub's signature on what arrived and reads it. */
interface Opening {
    /** @throws Unexpected where the signature is missing or not the hub's, or nothing can be made of it */
    Answer open(Arrival arrival);
}

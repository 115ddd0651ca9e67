/**
 * Writes one exchange down, whole or not at all: the bytes received, the canonical message, the answers, what is to be
 * delivered and the ledger entries. Decides what only history can tell: repeats and conflicts.
 */
package org.shebaohub.record;

/**
 * Sends what was recorded: at once from memory, later from the database what a failure or a crash left. A delivery keeps
 * its identity for ever, so that the broker drops what it has already had.
 */
package org.shebaohub.deliver;

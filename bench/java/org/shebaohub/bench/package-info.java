/**
 * How much the hub costs beside a hand-written loop over the operations that nobody can leave out. Used by the command
 * line alone.
 */
package org.shebaohub.bench;

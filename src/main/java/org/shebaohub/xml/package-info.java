/**
 * XML in one place: the hardened parser, the tree that remembers line and column, the writer of the hub's own XML. Knows
 * {@code message} only.
 */
package org.shebaohub.xml;

/**
 * The PBOC family of interfaces.md section 3, which is the message form of the second-generation payment system (CNAPS): a
 * head of 132 bytes, a signature line, an XML document. Reads it strictly and lays out the hub's own. Knows {@code message}
 * and {@code xml} only.
 */
package org.shebaohub.cnaps;

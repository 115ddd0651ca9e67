/**
 * Batch files (interfaces.md section 3, Files): lines of fixed width or with {@code |}, a header first and a trailer last.
 * Reads them as a stream by a declared layout, record by record, and counts bytes, never characters. Knows messages only.
 */
package org.shebaohub.batch;

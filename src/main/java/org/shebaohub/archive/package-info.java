/**
 * Reads what the archive holds, for those who operate the hub: exchanges by many marks, and everything about one of them.
 * What is shown is masked (domain.md section 10) unless its reader asks otherwise, and then the ledger says who did. Used by
 * the commands; changes nothing but that.
 */
package org.shebaohub.archive;

/** The commands of {@code ./hub}. Nothing uses this package. */
package org.shebaohub.cli;

/** What {@code kill -9} does at each moment of the write order (docs/message-path.md). */
package org.shebaohub.crash;

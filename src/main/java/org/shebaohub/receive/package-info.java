/**
 * How messages come in: from a queue or as a file, with an identity that stays the same when the transport shows them
 * again. Also what becomes of a message that is refused or fails. Camel is known here; the other stages see messages.
 */
package org.shebaohub.receive;

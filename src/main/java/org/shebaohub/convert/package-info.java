/** Turns a valid message into the canonical one and the answers that can be given at once. Pure, but for the clock. */
package org.shebaohub.convert;

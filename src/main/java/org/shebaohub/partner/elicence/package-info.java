/**
 * The e-business-licence service (interfaces.md 5.2): asked by the core with E101, it answers with E102; it sends what changed
 * in licences as files.
 */
package org.shebaohub.partner.elicence;
